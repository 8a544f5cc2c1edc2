import { expect } from '@open-wc/testing';
import type { Service, ServiceContext } from '../../src/core/types.js';
import matomo from '../../src/services/matomo.js';

const page = globalThis as { _paq?: { push(...calls: unknown[][]): unknown } };
const ALL = ['pages', 'visits', 'activity', 'return'];
const url = 'https://stats.example/';
const OFF = [['disableCookies'], ['deleteCookies'], ['optUserOut', 4380]];
const LIMITS = [['disableCampaignParameters'], ['disableBrowserFeatureDetection']];
const AT = [
  ['setTrackerUrl', url + 'matomo.php'],
  ['setSiteId', '1'],
];
const TIMES = [
  ['setVisitorCookieTimeout', 33955200],
  ['setSessionCookieTimeout', 1800],
];
const COUNT = [['trackPageView'], ['enableLinkTracking']];
const FULL = { userId: 'client-42', campaigns: true };
const EXEMPT: Service = { id: 'matomo', options: { url } };
const ADVANCED: Service = { id: 'matomo-advanced', options: { url, siteId: 1, ...FULL } };

/** A page with these services of one tracker; `now` is what its visitor allows. */
function visit(services: Service[], ...first: string[]) {
  let now = first;
  let measures = ALL;
  const ran = new Set<Service>();
  const inserted: string[] = [];
  const queue: unknown[][] = [];
  page._paq = queue;
  const contextOf = (service: Service): ServiceContext => ({
    service,
    exempt: service.id === 'matomo',
    allows: (id) => now.includes(id),
    measure: (id) => now.includes(service.id) && measures.includes(id),
    insert: (script) => inserted.push(script),
    siblings: () => services.map(contextOf),
  });
  const apply = () => {
    for (const service of services)
      if (ran.has(service)) matomo.signal?.(contextOf(service));
      else if (now.includes(service.id)) {
        ran.add(service);
        matomo.run?.(contextOf(service));
      }
  };
  apply();
  return {
    inserted,
    queue,
    /** Calls that are made at a change; the client takes the queue before, unless it is late. */
    change(...ids: string[]) {
      const spied: unknown[][] = [];
      if (page._paq === queue) page._paq = { push: (...calls) => spied.push(...calls) };
      else page._paq = { push: (...calls) => spied.push(...calls) };
      now = ids;
      apply();
      return spied;
    },
    early(...ids: string[]) {
      now = ids;
      apply();
      return [...queue];
    },
    measuring: (...wanted: string[]) => void (measures = wanted),
  };
}

describe('matomo, exempt until a yes', () => {
  const both = () => [{ ...EXEMPT }, { ...ADVANCED }];

  it('first visit, choice, withdrawal: every call in order, one page view, one script', () => {
    const { queue, inserted, change } = visit(both(), 'matomo');
    expect(queue).to.deep.equal([...AT, ...LIMITS, ...TIMES, ...COUNT]);
    expect(change('matomo', 'matomo-advanced')).to.deep.equal([
      ['enableBrowserFeatureDetection'],
      ['setUserId', 'client-42'],
    ]);
    expect(change('matomo')).to.deep.equal([
      ...LIMITS,
      ['resetUserId'],
      ['disableCrossDomainLinking'],
      ['disableCookies'],
      ['deleteCookies'],
      ['requireConsent'],
    ]);
    expect(change(), 'an objection as well').to.deep.equal(OFF);
    expect(change('matomo'), 'exempt from the next page on').to.deep.equal([]);
    expect(change('matomo', 'matomo-advanced')).to.deep.equal([
      ['forgetUserOptOut'],
      ['enableBrowserFeatureDetection'],
      ['setUserId', 'client-42'],
      ['setCookieConsentGiven'],
    ]);
    expect(inserted).to.deep.equal([url + 'matomo.js']);
  });

  for (const services of [both(), both().reverse()])
    it(`return after a yes, ${services[0]?.id} named first: full from its first call`, () => {
      const { queue, inserted } = visit(services, 'matomo', 'matomo-advanced');
      expect(queue).to.deep.equal([...AT, ...TIMES, ['setUserId', 'client-42'], ...COUNT]);
      expect(inserted).to.have.length(1);
    });

  it('counts in full a page whose client comes after the yes', () => {
    const { early } = visit(both(), 'matomo');
    const FOUND = [...AT, ...TIMES, ['setUserId', 'client-42'], ...COUNT];
    expect(early('matomo', 'matomo-advanced')).to.deep.equal(FOUND);
    expect(early('matomo')).to.deep.equal([...AT, ...LIMITS, ...TIMES, ...COUNT]);
    expect(early()).to.deep.equal([...AT, ['requireConsent'], ...OFF]);
  });

  it('leaves the page’s own calls in the queue where they are', () => {
    const { queue, early } = visit(both(), 'matomo');
    queue.push(['trackEvent', 'a', 'b']);
    expect(early('matomo', 'matomo-advanced')[0]).to.deep.equal(['trackEvent', 'a', 'b']);
  });

  it('after an objection and a yes, measures by consent alone; stops at the withdrawal', () => {
    const { change } = visit(both(), 'matomo');
    expect(change()).to.deep.equal(OFF);
    expect(change('matomo-advanced')).to.deep.equal([
      ['forgetUserOptOut'],
      ['enableBrowserFeatureDetection'],
      ['setUserId', 'client-42'],
      ['setCookieConsentGiven'],
    ]);
    expect(change()).to.deep.equal(OFF);
  });

  it('counts a page at the yes if it was not counted before', () => {
    const { queue, change } = visit(both(), 'matomo-none');
    expect(queue).to.deep.equal([]);
    expect(change('matomo-advanced').at(-2)).to.deep.equal(['trackPageView']);
  });

  it('never takes Matomo’s own consent for it, which would switch on what is exempt’s limit', () => {
    const { change } = visit(both(), 'matomo');
    const all = [change('matomo', 'matomo-advanced'), change('matomo'), change()].flat();
    expect(all.map(([name]) => name)).not.to.include.members(['setConsentGiven']);
  });
});

describe('matomo, exempt alone', () => {
  it('stops at an objection, cookies first, for six months; back, it is limited again', () => {
    const { change } = visit([{ ...EXEMPT }], 'matomo');
    expect(change()).to.deep.equal(OFF);
    expect(change('matomo')).to.deep.equal([['forgetUserOptOut'], ...LIMITS]);
  });

  it('stops recognising visitors as soon as this measure is switched off', () => {
    const { change, measuring } = visit([{ ...EXEMPT }], 'matomo');
    measuring('pages', 'visits', 'activity');
    expect(change('matomo')).to.deep.equal([...LIMITS, ['disableCookies'], ['deleteCookies']]);
  });

  it('keeps two servers apart', () => {
    const other = { id: 'matomo-2', options: { url: 'https://autre.example/' } };
    const { inserted } = visit([{ ...EXEMPT }, other], 'matomo', 'matomo-2');
    expect(inserted).to.deep.equal([url + 'matomo.js', 'https://autre.example/matomo.js']);
  });
});
