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
    document.cookie = 'klaro=;Max-Age=0;Path=/';
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
