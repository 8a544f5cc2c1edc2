import type { ServiceContext, ServiceFacts } from '../core/types.js';

/** Matomo on the publisher's own server. `docs/guide/matomo.md` lists the calls of each measure. */
interface Options {
  /** Address of the Matomo server, with its final slash. */
  url?: string;
  siteId?: string | number;
  /** Only by consent: each is outside the exemption. */
  userId?: string;
  campaigns?: boolean;
  ecommerce?: boolean;
  crossDomain?: string[];
}

type Queue = { push(...calls: unknown[][]): unknown };
/** Thirteen months, in seconds. Counted from the first visit: Matomo keeps what remains of it. */
const THIRTEEN_MONTHS = 33955200;
/** Six months, in hours: Matomo's own memory of an opt-out lasts 30 years unless told otherwise. */
const SIX_MONTHS = 4380;

const queue = (): Queue => ((globalThis as { _paq?: Queue })._paq ??= [] as unknown[][]);
const optionsOf = ({ service }: ServiceContext) => (service.options ?? {}) as Options;

/** What each measure switches on, in the order that Matomo requires. */
function calls(context: ServiceContext): unknown[][] {
  const { exempt, measure } = context;
  const { userId, campaigns, ecommerce, crossDomain } = optionsOf(context);
  const recognised = measure('return');
  const visits = measure('visits');
  return [
    // Outside the exemption: the campaign parameters of addresses, and the reading of the device.
    ...(exempt || !campaigns ? [['disableCampaignParameters']] : []),
    ...(exempt ? [['disableBrowserFeatureDetection']] : []),
    ['setVisitorCookieTimeout', THIRTEEN_MONTHS],
    ['setSessionCookieTimeout', 1800],
    // Without this cookie no visitor is recognised from one visit to the next.
    ...(recognised && visits ? [] : [['disableCookies'], ['deleteCookies']]),
    // Each page view on its own: Matomo makes no visit of several.
    ...(visits ? [] : [['appendToTrackingUrl', 'new_visit=1']]),
    ...(!exempt && userId ? [['setUserId', userId]] : []),
    ...(!exempt && crossDomain ? [['setDomains', crossDomain], ['enableCrossDomainLinking']] : []),
    ...(measure('pages') ? [['trackPageView']] : []),
    ...(!exempt && ecommerce ? [['setEcommerceView']] : []),
    ...(measure('activity') ? [['enableLinkTracking']] : []),
  ];
}

const matomo: ServiceFacts = {
  id: 'matomo',
  name: 'Matomo',
  purposes: ['audience'],
  storage: [
    { name: '_pk_id*', type: 'cookie', duration: 'P13M', party: 'first' },
    { name: '_pk_ses*', type: 'cookie', duration: 'PT30M', party: 'first' },
    { name: '_pk_ref*', type: 'cookie', duration: 'P6M', party: 'first' },
    // Written by Matomo at an objection; ours says it already, and loads nothing.
    { name: 'mtm_consent_removed', type: 'cookie', duration: 'P6M', party: 'first' },
  ],
  stop: 'live',
  accepts: {
    url: { pattern: '/$', example: 'https://stats.exemple.fr/', required: true },
    siteId: { pattern: '^\\d+$', example: '1' },
    userId: { pattern: '.', example: 'client-42' },
    campaigns: { pattern: '^(true|false)$', example: 'true' },
    ecommerce: { pattern: '^(true|false)$', example: 'true' },
    crossDomain: { pattern: '.', example: '*.exemple.fr' },
  },
  notExempt: {
    userId: 'no identifier of the visitor, no matching with other data',
    campaigns: 'campaign parameters are not audience measurement strictly limited',
    ecommerce: 'sales are not audience measurement strictly limited',
    crossDomain: 'no tracking across sites',
  },
  run(context) {
    const { url, siteId = 1 } = optionsOf(context);
    if (!url) return console.error('[limpide] matomo: options.url is missing; it stays off.');
    queue().push(
      ['setTrackerUrl', url + 'matomo.php'],
      ['setSiteId', String(siteId)],
      ...calls(context),
    );
    context.insert(url + 'matomo.js');
  },
  signal({ allows, service }) {
    if (allows(service.id)) queue().push(['forgetUserOptOut']);
    // Cookies first: an opt-out alone would leave them where they are.
    else queue().push(['disableCookies'], ['deleteCookies'], ['optUserOut', SIX_MONTHS]);
  },
};

export default matomo;
