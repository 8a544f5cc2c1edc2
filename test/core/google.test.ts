import { expect } from '@open-wc/testing';
import { denyGoogle } from '../../src/core/signals/google.js';
import { grantsOf } from '../../src/core/effects/signals/grants.js';
import { google } from '../../src/core/effects/signals/vendors/google.js';
import { config } from './support.js';

const page = globalThis as { dataLayer?: IArguments[] };

describe('denyGoogle', () => {
  it('denies all seven types first, once, as an `arguments` object', () => {
    denyGoogle(undefined);
    expect(page.dataLayer).to.equal(undefined);
    denyGoogle({ region: ['FR', 'BE'], waitForUpdate: 500 });
    denyGoogle(true);
    expect(page.dataLayer?.length).to.equal(1);
    const [first] = page.dataLayer ?? [];
    expect(Object.prototype.toString.call(first)).to.equal('[object Arguments]');
    expect([...(first ?? [])]).to.deep.equal([
      'consent',
      'default',
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'denied',
        region: ['FR', 'BE'],
        wait_for_update: 500,
      },
    ]);
  });

  it('then tells the state of each type by its purpose', () => {
    const { purposes } = config({
      services: [],
      purposes: ['audience', 'audience-advanced', 'personalisation', 'advertising', 'media'],
    });
    const tell = (allowed: Record<string, boolean>, types?: Record<string, string[]>) =>
      google.tell(grantsOf('google', { purposes }, allowed, types));
    const last = () => page.dataLayer?.at(-1)?.[2] as Record<string, string>;
    const granted = () => Object.keys(last()).filter((type) => last()[type] === 'granted');
    tell({ advertising: true });
    expect(page.dataLayer?.at(-1)?.[1]).to.equal('update');
    expect(Object.keys(last()).length).to.equal(7);
    expect(granted()).to.have.members([
      'ad_storage',
      'ad_user_data',
      'ad_personalization',
      'security_storage',
    ]);
    tell({ 'audience-advanced': true });
    expect(granted()).to.have.members(['analytics_storage', 'security_storage']);
    tell({ personalisation: true });
    expect(granted()).to.have.members([
      'functionality_storage',
      'personalization_storage',
      'security_storage',
    ]);
    // The exempt measure is the publisher's alone: Google is told nothing of it.
    tell({ audience: true, media: true });
    expect(granted()).to.deep.equal(['security_storage']);
  });
});

describe('grantsOf', () => {
  const { purposes } = config({
    services: [],
    purposes: [
      'audience',
      'audience-advanced',
      'advertising',
      { id: 'reach', basis: 'consent' },
      { id: 'sales', basis: 'exempt' },
    ],
  });
  const all = {
    audience: true,
    'audience-advanced': true,
    advertising: true,
    reach: true,
    sales: true,
  };
  const granted = (types: object, allowed: Record<string, boolean> = all) =>
    Object.entries(grantsOf('google', { purposes }, allowed, types as never))
      .filter(([, on]) => on)
      .map(([type]) => type);

  it('feeds types from a purpose of the owner’s, which keeps the others’ defaults', () => {
    expect(granted({ reach: ['functionality_storage'] }, { reach: true })).to.have.members([
      'functionality_storage',
      'security_storage',
    ]);
    expect(granted({ advertising: ['ad_storage'] })).to.have.members([
      'analytics_storage',
      'ad_storage',
      'security_storage',
    ]);
    expect(granted({ advertising: [] })).to.have.members(['analytics_storage', 'security_storage']);
  });

  it('needs every purpose that feeds a type', () => {
    const types = { reach: ['ad_storage'] };
    expect(granted(types)).to.include('ad_storage');
    expect(granted(types, { ...all, reach: false })).not.to.include('ad_storage');
    expect(granted(types, { ...all, advertising: false })).not.to.include('ad_storage');
  });

  it('grants nothing for a purpose that is unknown, or needs no consent', () => {
    expect(granted({ retargeting: ['ad_storage'] })).not.to.include('ad_storage');
    for (const id of ['audience', 'sales', 'necessary'])
      expect(granted({ [id]: ['functionality_storage'] })).not.to.include('functionality_storage');
    expect(granted({ advertising: 'ad_storage' })).not.to.include('ad_storage');
    // One that an owner declares exempt takes its default types with it.
    const exempt = config({ services: [], purposes: [{ id: 'advertising', basis: 'exempt' }] });
    expect(grantsOf('google', exempt, { advertising: true })['ad_storage']).to.equal(false);
  });
});
