import { expect } from '@open-wc/testing';
import { createLimpide } from '../../src/core/limpide.js';
import { importChoice } from '../../src/core/import-choice.js';
import type { Load } from '../../src/core/instance.js';
import { parts } from '../../src/entries/parts.js';
import { forget } from './support.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
Object.assign(globalThis, { __VERSION__: 'test' });

async function page(names: string[]) {
  const instance = createLimpide(parts as Load, () => NOW);
  document.addEventListener('limpide-prompt', (event) => event.preventDefault(), { once: true });
  await instance.configure(
    JSON.stringify({
      organisation: { name: 'Exemple' },
      purposes: ['audience', 'audience-advanced', 'advertising'],
      consent: { import: names },
    }),
  );
  return instance;
}
const cookie = (value: object) => {
  document.cookie = `cc_cookie=${encodeURIComponent(JSON.stringify(value))};Path=/`;
};

describe('importChoice', () => {
  beforeEach(forget);
  afterEach(() => {
    document.cookie = 'cc_cookie=;Max-Age=0;Path=/';
    for (const name of ['klaro', 'c15t', 'fides_consent'])
      document.cookie = `${name}=;Max-Age=0;Path=/`;
    forget();
  });

  it('takes over a dated refusal, with its own date and end', async () => {
    cookie({ categories: ['necessary'], lastConsentTimestamp: '2026-09-01T08:00:00.000Z' });
    const instance = await page(['cc_cookie']);
    expect(await importChoice(instance)).to.equal(true);
    expect(instance.decision).to.deep.include({
      cause: 'import',
      decidedAt: '2026-09-01T08:00:00Z',
      expiresAt: '2027-03-01T09:00:00Z',
    });
    expect(instance.allows('advertising')).to.equal(false);
  });

  it('takes what is unambiguous of an acceptance, and leaves the rest to be asked', async () => {
    cookie({
      categories: ['necessary', 'analytics', 'confort'],
      consentTimestamp: '2026-11-01T08:00:00Z',
    });
    const instance = await page(['cc_cookie']);
    expect(await importChoice(instance)).to.equal(false);
    expect(instance.allows('audience-advanced')).to.equal(true);
    expect(instance.consent?.question().map(({ id }) => id)).to.deep.equal(['advertising']);
  });

  for (const [what, value] of Object.entries({
    'is older than six months': { categories: [], lastConsentTimestamp: '2026-05-22T10:00:00Z' },
    'is of the future': { categories: [], lastConsentTimestamp: '2026-12-01T00:00:00Z' },
    'has no date': { categories: ['necessary'] },
    'is something else': { x: 1 },
  }))
    it(`takes over nothing that ${what}`, async () => {
      cookie(value);
      const instance = await page(['cc_cookie']);
      expect([await importChoice(instance), instance.decision]).to.deep.equal([false, null]);
    });

  it('asks again where a tool keeps no date', async () => {
    document.cookie = 'klaro=' + encodeURIComponent('{"matomo":true}') + ';Path=/';
    const instance = await page(['klaro']);
    expect([await importChoice(instance), instance.decision]).to.deep.equal([false, null]);
  });

  const cookieOf = (name: string, value: string) => {
    document.cookie = `${name}=${encodeURIComponent(value)};Path=/`;
  };
  const at = '2026-09-01T08:00:00.000Z';
  const fides = (changes: object = {}, meta: object = {}) =>
    JSON.stringify({
      consent: { essential: true, analytics: false, advertising: true },
      identity: { fides_user_device_id: '0' },
      fides_meta: { createdAt: at, updatedAt: at, consentMethod: 'save', ...meta },
      tcf_consent: {},
      ...changes,
    });
  const packed = async (text: string) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const base = btoa(String.fromCharCode(...bytes));
    return 'gzip:' + base.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  };

  for (const [how, write] of Object.entries({
    'as it is': (text: string) => text,
    'in base 64': btoa,
    compressed: packed,
  }))
    it(`takes over a choice of Fides, ${how}: each notice's yes and no`, async () => {
      cookieOf('fides_consent', await write(fides()));
      const instance = await page(['fides_consent']);
      expect(await importChoice(instance)).to.equal(true);
      expect(instance.decision).to.deep.include({ decidedAt: '2026-09-01T08:00:00Z' });
      expect([instance.allows('audience-advanced'), instance.allows('advertising')]).to.deep.equal([
        false,
        true,
      ]);
    });

  for (const [what, text] of Object.entries({
    'was Global Privacy Control’s, and nobody’s answer': fides({}, { consentMethod: 'gpc' }),
    'was dismissed': fides({}, { consentMethod: 'dismiss' }),
    'may be dated by an identity given later': fides({ identity: { external_id: '42' } }),
    'is a TCF string': fides({ fides_string: 'CP…' }),
    'is too old': fides({}, { updatedAt: '2026-05-01T00:00:00Z' }),
    'has no date': fides({}, { updatedAt: '' }),
    'differs in two notices of one purpose': fides({
      consent: { advertising: true, marketing: false },
    }),
    'does not apply there': fides({ non_applicable_notice_keys: ['analytics', 'advertising'] }),
  }))
    it(`asks again where a choice of Fides ${what}`, async () => {
      cookieOf('fides_consent', text);
      const instance = await page(['fides_consent']);
      expect([await importChoice(instance), instance.decision]).to.deep.equal([false, null]);
    });

  it('takes over a refusal and an acceptance of c15t, as its package writes them', async () => {
    const time = Date.parse(at);
    cookieOf('c15t', `c.necessary:1,i.t:${time},i.sid:sub_1`);
    const refused = await page(['c15t']);
    expect(await importChoice(refused)).to.equal(true);
    expect(refused.decision?.purposes).to.deep.include({ advertising: false });
    forget();
    cookieOf('c15t', `c.necessary:1,c.measurement:1,i.t:${time},i.sid:sub_1`);
    const accepted = await page(['c15t']);
    expect(await importChoice(accepted)).to.equal(false);
    expect(accepted.decision).to.deep.include({ decidedAt: '2026-09-01T08:00:00Z' });
    expect(accepted.consent?.question().map(({ id }) => id)).to.deep.equal(['advertising']);
  });

  it('asks again where c15t wrote no date, or no category', async () => {
    for (const text of ['c.necessary:1,i.sid:sub_1', `i.t:${Date.parse(at)}`]) {
      cookieOf('c15t', text);
      const instance = await page(['c15t']);
      expect([await importChoice(instance), instance.decision]).to.deep.equal([false, null]);
    }
  });

  it('never touches a choice that was made here', async () => {
    const instance = await page(['cc_cookie']);
    await instance.refuseAll();
    cookie({
      categories: ['necessary', 'advertising', 'analytics'],
      lastConsentTimestamp: '2026-11-21T08:00:00Z',
    });
    expect(await importChoice(instance)).to.equal(false);
    expect(instance.allows('advertising')).to.equal(false);
  });
});
