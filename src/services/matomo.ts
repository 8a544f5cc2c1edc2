import type { ServiceContext, ServiceFacts } from '../core/types.js';

/** Matomo, on the publisher's own server: measures for the publisher alone. */
interface Options {
  /** Address of the Matomo server, with its final slash. */
  url?: string;
  siteId?: string | number;
}

type Queue = { push(...calls: unknown[][]): unknown };
/** Six months, in hours: Matomo's own memory of an opt-out lasts 30 years unless told otherwise. */
const HOURS = 4380;

const queue = (): Queue => ((globalThis as { _paq?: Queue })._paq ??= [] as unknown[][]);

function configure({ service, measure }: ServiceContext): void {
  const { url = '', siteId = 1 } = (service.options ?? {}) as Options;
  const paq = queue();
  paq.push(
    // Outside the exemption: campaigns (utm_*, mtm_*, pk_*) and the reading of the device.
    ['disableCampaignParameters'],
    ['disableBrowserFeatureDetection'],
    // Thirteen months, counted from the first visit: the remaining time is kept at later visits.
    ['setVisitorCookieTimeout', 33955200],
    ['setSessionCookieTimeout', 1800],
    ['setTrackerUrl', url + 'matomo.php'],
    ['setSiteId', String(siteId)],
  );
  // Without the return measure no identifier outlives the page.
  if (!measure('audience', 'return')) paq.push(['disableCookies']);
  if (measure('audience', 'pages')) paq.push(['trackPageView']);
  if (measure('audience', 'activity')) paq.push(['enableLinkTracking']);
}

const matomo: ServiceFacts = {
  id: 'matomo',
  name: 'Matomo',
  purposes: ['audience'],
  storage: [
    { name: '_pk_id*', type: 'cookie', duration: 'P13M', party: 'first' },
    { name: '_pk_ses*', type: 'cookie', duration: 'PT30M', party: 'first' },
    { name: '_pk_ref*', type: 'cookie', duration: 'P6M', party: 'first' },
    { name: 'mtm_consent_removed', type: 'cookie', duration: 'P6M', party: 'first' },
  ],
  stop: 'live',
  run(context) {
    const { url } = (context.service.options ?? {}) as Options;
    configure(context);
    if (url) context.insert(url + 'matomo.js');
  },
  signal({ allows, service }) {
    queue().push(allows(service.id) ? ['forgetUserOptOut'] : ['optUserOut', HOURS]);
  },
};

export default matomo;
