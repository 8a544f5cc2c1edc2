import { expect } from '@open-wc/testing';
import { tellGoogle } from '../../src/core/signals/google.js';

const page = globalThis as { dataLayer?: IArguments[] };

describe('tellGoogle', () => {
  it('denies all seven types first, once, as an `arguments` object', () => {
    tellGoogle();
    tellGoogle();
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
      },
    ]);
  });

  it('then tells the state of each type by its purpose', () => {
    const last = () => page.dataLayer?.at(-1)?.[2] as Record<string, string>;
    const granted = () => Object.keys(last()).filter((type) => last()[type] === 'granted');
    tellGoogle({ advertising: true });
    expect(page.dataLayer?.at(-1)?.[1]).to.equal('update');
    expect(granted()).to.deep.equal([
      'ad_storage',
      'ad_user_data',
      'ad_personalization',
      'security_storage',
    ]);
    tellGoogle({ 'audience-advanced': true });
    expect(granted()).to.deep.equal(['analytics_storage', 'security_storage']);
    tellGoogle({ personalisation: true });
    expect(granted()).to.deep.equal([
      'functionality_storage',
      'personalization_storage',
      'security_storage',
    ]);
    // The exempt measure is the publisher's alone: Google is told nothing of it.
    tellGoogle({ audience: true, media: true });
    expect(granted()).to.deep.equal([]);
  });
});
