import type { Service, ServiceContext, ServiceFacts } from '../core/types.js';

/**
 * Matomo on the publisher's own server: exempt, by consent, or exempt until a yes, where two services
 * share a tracker. `docs/guide/matomo.md` lists the calls; what they do was read in Matomo's client
 * 5.2 (github.com/matomo-org/matomo, js/piwik.js).
 */
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

/** A list until Matomo's client has taken it, then the client's own. */
type Queue = { push(...calls: unknown[][]): unknown };
/** Thirteen months, in seconds. Counted from the first visit: Matomo keeps what remains of it. */
const THIRTEEN_MONTHS = 33955200;
/** Six months, in hours: Matomo's own memory of an opt-out lasts 30 years unless told otherwise. */
const SIX_MONTHS = 4380;

const queue = (): Queue => ((globalThis as { _paq?: Queue })._paq ??= [] as unknown[][]);
const optionsOf = ({ service }: ServiceContext) => (service.options ?? {}) as Options;

/** What one tracker is to do: all that is allowed for it, together. */
interface Wanted extends Omit<Options, 'url' | 'siteId'> {
  mode: 'off' | 'exempt' | 'full';
  pages: boolean;
  visits: boolean;
  activity: boolean;
  cookies: boolean;
}

interface Tracker {
  wanted: Wanted;
  /** The calls that the client, not yet there, will find: what is wanted by then. */
  waiting: unknown[][];
  /** What the client has done in this page, and does once: the view counted, links listened to. */
  counted: boolean;
  linked: boolean;
  /** After a withdrawal nothing is sent in this page: the next one is exempt. */
  quiet: boolean;
  /** Whether it takes each page view on its own. */
  apart: boolean;
  /** Whether it has its cookies by now. */
  cookies: boolean;
}

/** One tracker a server and site, however many services have it: by the first of them. */
const trackers = new WeakMap<Service, Tracker>();

/** The services of one tracker: an exempt one, and perhaps one by consent. */
function sharersOf(context: ServiceContext): ServiceContext[] {
  const { url, siteId = 1 } = optionsOf(context);
  return context.siblings().filter((other) => {
    const of = optionsOf(other);
    return of.url === url && String(of.siteId ?? 1) === String(siteId);
  });
}

/** A yes to the service by consent makes it full; what each purpose allows, it allows by itself. */
function wantedOf(sharers: ServiceContext[]): Wanted {
  const on = sharers.filter(({ allows, service }) => allows(service.id));
  const full = on.find(({ exempt }) => !exempt);
  const measure = (id: string) => on.some((context) => context.measure(id));
  const visits = measure('visits');
  return {
    ...(full && optionsOf(full)),
    mode: full ? 'full' : on[0] ? 'exempt' : 'off',
    pages: measure('pages'),
    visits,
    activity: measure('activity'),
    // Without this cookie no visitor is recognised from one visit to the next.
    cookies: visits && measure('return'),
  };
}

const OFF = [['disableCookies'], ['deleteCookies'], ['optUserOut', SIX_MONTHS]];
/** Outside the exemption: the campaign parameters of addresses, and the reading of the device. */
const LIMITS = [['disableCampaignParameters'], ['disableBrowserFeatureDetection']];

const alone = ({ visits }: Wanted) => [
  // Each page view on its own: Matomo makes no visit of several.
  ...(visits ? [] : [['appendToTrackingUrl', 'new_visit=1']]),
];
const personal = ({ userId, crossDomain }: Wanted) => [
  ...(userId ? [['setUserId', userId]] : []),
  ...(crossDomain ? [['setDomains', crossDomain], ['enableCrossDomainLinking']] : []),
];

/** From the beginning, in the order that Matomo requires. */
function callsFor(context: ServiceContext, wanted: Wanted): unknown[][] {
  const { url, siteId = 1 } = optionsOf(context);
  const { mode, campaigns, cookies, ecommerce, pages, activity } = wanted;
  const at = [
    ['setTrackerUrl', `${url}matomo.php`],
    ['setSiteId', String(siteId)],
  ];
  if (mode === 'off') return [...at, ['requireConsent'], ...OFF];
  const exempt = mode === 'exempt';
  return [
    ...at,
    ...(exempt || !campaigns ? LIMITS.slice(0, 1) : []),
    ...(exempt ? LIMITS.slice(1) : []),
    ['setVisitorCookieTimeout', THIRTEEN_MONTHS],
    ['setSessionCookieTimeout', 1800],
    ...(cookies ? [] : OFF.slice(0, 2)),
    ...alone(wanted),
    ...personal(wanted),
    ...(pages ? [['trackPageView']] : []),
    ...(ecommerce ? [['setEcommerceView']] : []),
    ...(activity ? [['enableLinkTracking']] : []),
  ];
}

/**
 * From what the client was told last to what is wanted now, in a page that goes on. Never
 * `setConsentGiven`: it switches the reading of the device and cookies on, whatever was said before.
 */
function changeOf({ wanted: before, ...done }: Tracker, wanted: Wanted): unknown[][] {
  const { mode } = wanted;
  if (mode === 'off') return before.mode === 'off' ? [] : OFF;
  const full = mode === 'full';
  if (!full && done.quiet) return [];
  if (!full && before.mode === 'full')
    return [
      ...LIMITS,
      // Another visitor to Matomo: what is exempt is not matched with what was measured by consent.
      ['resetUserId'],
      ['disableCrossDomainLinking'],
      ...OFF.slice(0, 2),
      // What it has read of the device it would send again, whatever it is told.
      ['requireConsent'],
    ];
  return [
    // Which switches the reading of the device on: limits come after it.
    ...(before.mode === 'off' || done.quiet ? [['forgetUserOptOut']] : []),
    ...(full ? [] : LIMITS),
    ...(full && before.mode !== 'full' ? [['enableBrowserFeatureDetection']] : []),
    ...(done.cookies && !wanted.cookies ? OFF.slice(0, 2) : []),
    ...(done.apart && wanted.visits ? [['appendToTrackingUrl', '']] : []),
    ...(done.apart ? [] : alone(wanted)),
    ...personal(wanted),
    // It reads the device: where that is exempt, the cookie waits for the next page.
    ...(full && wanted.cookies && !done.cookies ? [['setCookieConsentGiven']] : []),
    ...(wanted.pages && !done.counted ? [['trackPageView']] : []),
    ...(wanted.activity && !done.linked ? [['enableLinkTracking']] : []),
  ];
}

/**
 * Tells the client what is allowed now. Until it has taken the queue, what was put there is replaced:
 * it reads some calls before others, whatever their order, so that a change could not be told.
 */
function settle(context: ServiceContext): void {
  const sharers = sharersOf(context);
  const key = sharers[0]?.service ?? context.service;
  const wanted = wantedOf(sharers);
  const paq = queue();
  const known = trackers.get(key);
  if (known && JSON.stringify(known.wanted) === JSON.stringify(wanted)) return;
  const isOn = wanted.mode !== 'off';
  if (known && !Array.isArray(paq)) {
    paq.push(...changeOf(known, wanted));
    known.quiet = wanted.mode !== 'full' && (known.quiet || known.wanted.mode === 'full');
    const isSent = isOn && !known.quiet;
    // A cookie that was taken away comes back in this page by consent alone.
    known.cookies = isSent && wanted.cookies && (known.cookies || wanted.mode === 'full');
    known.counted ||= isSent && wanted.pages;
    known.linked ||= isSent && wanted.activity;
    if (isSent) known.apart = !wanted.visits;
    known.wanted = wanted;
    return;
  }
  const waiting = callsFor(context, wanted);
  if (Array.isArray(paq))
    for (const call of known?.waiting ?? [])
      if (paq.includes(call)) paq.splice(paq.indexOf(call), 1);
  paq.push(...waiting);
  trackers.set(key, {
    wanted,
    waiting,
    counted: isOn && wanted.pages,
    linked: isOn && wanted.activity,
    quiet: false,
    apart: isOn && !wanted.visits,
    cookies: isOn && wanted.cookies,
  });
  if (!known) context.insert(`${optionsOf(context).url}matomo.js`);
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
    if (optionsOf(context).url) return settle(context);
    console.error('[limpide] matomo: options.url is missing; it stays off.');
  },
  signal(context) {
    if (optionsOf(context).url) settle(context);
  },
};

export default matomo;
