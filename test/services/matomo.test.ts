import { expect } from '@open-wc/testing';
import type { ServiceContext } from '../../src/core/types.js';
import matomo from '../../src/services/matomo.js';

const page = globalThis as { _paq?: unknown[][] };

/** The calls that Matomo would read, with these measures on. */
function calls(measures: string[], { exempt = true, options = {} } = {}) {
  page._paq = [];
  const inserted: string[] = [];
  const context: ServiceContext = {
    service: { id: 'matomo', options: { url: 'https://stats.example/', ...options } },
    allows: () => true,
    exempt,
    measure: (id) => measures.includes(id),
    insert: (url) => inserted.push(url),
    siblings: () => [context],
  };
  matomo.run?.(context);
  return { names: page._paq.map(([name]) => name), all: page._paq, inserted };
}
const ALL = ['pages', 'visits', 'activity', 'return'];

describe('matomo', () => {
  it('REQ-95: keeps to the exemption: no campaigns, no reading of the device, thirteen months', () => {
    const { all, names, inserted } = calls(ALL);
    expect(names).to.include.members([
      'disableCampaignParameters',
      'disableBrowserFeatureDetection',
      'trackPageView',
      'enableLinkTracking',
    ]);
    expect(names).not.to.include.members(['disableCookies', 'setUserId']);
    expect(all.find(([name]) => name === 'setVisitorCookieTimeout')?.[1]).to.equal(33955200);
    expect(names.indexOf('disableCampaignParameters')).to.be.below(names.indexOf('trackPageView'));
    expect(inserted).to.deep.equal(['https://stats.example/matomo.js']);
  });

  it('switches each measure off by a call of its own', () => {
    expect(calls(['pages', 'visits', 'activity']).names).to.include.members([
      'disableCookies',
      'deleteCookies',
    ]);
    expect(calls(['pages', 'visits', 'return']).names).not.to.include('enableLinkTracking');
    expect(calls(['visits', 'activity', 'return']).names).not.to.include('trackPageView');
    const apart = calls(['pages', 'activity', 'return']);
    expect(apart.all).to.deep.include(['appendToTrackingUrl', 'new_visit=1']);
    expect(apart.names).to.include('disableCookies');
  });

  it('reads the owner’s options only by consent', () => {
    const options = { userId: 'u', campaigns: true };
    expect(calls(ALL, { options }).names).not.to.include('setUserId');
    const free = calls(ALL, { exempt: false, options });
    expect(free.names).to.include('setUserId');
    expect(free.names).not.to.include('disableCampaignParameters');
    expect(Object.keys(matomo.notExempt ?? {})).to.include.members([
      'userId',
      'campaigns',
      'ecommerce',
      'crossDomain',
    ]);
  });

  it('REQ-95: declares nothing that outlives thirteen months', () => {
    for (const { duration = '' } of matomo.storage ?? [])
      expect(duration).to.match(/^(P([1-9]|1[0-3])M|PT30M)$/);
  });
});
