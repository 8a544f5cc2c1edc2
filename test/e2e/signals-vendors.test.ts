import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scenario } from './scenario.js';
import { calls, gatedRun, heard, spiedSite, WAYS, type Entry } from './signal-spies.js';

const purposes = ['audience', 'audience-advanced', 'personalisation', 'advertising', 'media'];
/** Every vendor's own function or queue, there before Limpide. */
const functions = `<script>
for (const name of ['fbq', 'clarity'])
  window[name] = (...call) => spied.push([name, ...call]);
for (const name of ['uetq', 'ttq', '_paq'])
  window[name] = { push: (...call) => spied.push([name, ...call]) };
window.pa = { consent: { setMode: (mode) => spied.push(['pa', mode]) } };
window.wp_set_consent = (...call) => spied.push(['wp', ...call]);
document.addEventListener('wp_consent_type_defined', () => spied.push(['wp', window.wp_consent_type]));
</script>`;
const signals = {
  microsoft: true,
  clarity: true,
  meta: true,
  tiktok: true,
  matomo: true,
  piano: true,
  wordpress: true,
};
const clarity = (ad: string, analytics: string): Entry => [
  'clarity',
  'consentv2',
  { ad_Storage: ad, analytics_Storage: analytics },
];
const wordpress = (...allowed: string[]): Entry[] =>
  ['functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing'].map(
    (category) => ['wp', category, allowed.includes(category) ? 'allow' : 'deny'],
  );
/** What each vendor hears on a first visit, at a yes to everything, and at a withdrawal. */
const VENDORS: Record<string, [Entry[], Entry[], Entry[]]> = {
  uetq: [
    [['uetq', 'consent', 'default', { ad_storage: 'denied' }]],
    [['uetq', 'consent', 'update', { ad_storage: 'granted' }]],
    [['uetq', 'consent', 'update', { ad_storage: 'denied' }]],
  ],
  clarity: [
    [clarity('denied', 'denied')],
    [clarity('granted', 'granted')],
    [clarity('denied', 'denied')],
  ],
  fbq: [
    [['fbq', 'consent', 'revoke']],
    [['fbq', 'consent', 'grant']],
    [['fbq', 'consent', 'revoke']],
  ],
  ttq: [[['ttq', ['holdConsent']]], [['ttq', ['grantConsent']]], [['ttq', ['revokeConsent']]]],
  _paq: [
    [['_paq', ['requireConsent']]],
    [['_paq', ['setConsentGiven']]],
    [['_paq', ['forgetConsentGiven', 4380]]],
  ],
  // Exempt measurement goes on before a choice, and after a withdrawal.
  pa: [[['pa', 'essential']], [['pa', 'opt-in']], [['pa', 'essential']]],
  // Nothing is written before a choice.
  wp: [
    [['wp', 'optin']],
    wordpress('functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing'),
    wordpress('functional', 'statistics-anonymous'),
  ],
};

for (const way of WAYS)
  scenario(
    `REQ-94, ${way}: first visit, choice, return, withdrawal: each vendor’s own calls, in order`,
    spiedSite(way, {
      signals,
      config: { purposes },
      more: functions,
      body: gatedRun('ads', 'advertising', 'ads'),
      early: 'google microsoft clarity',
    }),
    async ({ page }) => {
      const { tab } = page;
      const each = async (expected: (calls: [Entry[], Entry[], Entry[]]) => Entry[]) => {
        for (const [who, three] of Object.entries(VENDORS)) await heard(tab, expected(three), who);
      };
      const ran = () => tab.until(() => spied.some(([who]) => who === 'ran'));
      await page.visit();
      await each(([first]) => first);
      assert.ok(!(await calls(tab, 'google'))[way === 'inline' ? 0 : 1]);

      await page.accept();
      await ran();
      await each(([first, choice]) => [...first, ...choice]);
      assert.equal((await calls(tab)).at(-1)?.[0], 'ran', 'told before what they govern');

      await page.reload();
      await ran();
      // Piano and Clarity are told the state at once where there is no default to tell before.
      await each(([first, choice]) => (first[0]?.[0] === 'pa' ? choice : [...first, ...choice]));
      assert.equal((await calls(tab)).at(-1)?.[0], 'ran', 'told before what they govern');

      await tab.evaluate(() => {
        document.cookie = 't_probe=1; path=/';
        spied.length = 0;
        return window.limpide.withdraw();
      });
      await each(([, , withdrawal]) => withdrawal);
      assert.deepEqual(
        (await calls(tab)).find(([who]) => who === 'cleared'),
        ['cleared', 't_probe'],
      );
      assert.ok(
        (await calls(tab)).findIndex(([who]) => who === 'cleared') >= 10,
        'told, then cleared',
      );
    },
  );

/** Snippets as vendors hand them out, which load nothing and whose calls are spied on. */
const SNIPPETS = {
  fbq: `!function(f){if(f.fbq)return;var n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};
    if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.queue=[];n.queue.push=function(call){spied.push(['fbq',...call])}}(window);
    fbq('init','1');fbq('track','PageView');`,
  clarity: `!function(c,a){c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)}}(window,'clarity');
    clarity('set','page','1');for(const call of clarity.q)spied.push(['clarity',...call]);`,
  ttq: `!function(w,t){var ttq=w[t]=w[t]||[];ttq.methods=['page','holdConsent','revokeConsent','grantConsent'];
    for(const m of ttq.methods)ttq[m]=function(){ttq.push([m,...arguments])};ttq.page();
    for(const call of ttq)spied.push(['ttq',...call])}(window,'ttq');`,
};
const gated = (script: string) =>
  `<script type="text/plain" data-purpose="advertising">${script}</script>`;

scenario(
  'REQ-94: a vendor’s own snippet, which runs later, has heard the consent before its first call',
  spiedSite('inline', {
    signals,
    config: { purposes },
    body: Object.values(SNIPPETS).map(gated).join(''),
  }),
  async ({ page }) => {
    const { tab } = page;
    const expected: Record<string, Entry[]> = {
      fbq: [
        ['fbq', 'consent', 'revoke'],
        ['fbq', 'consent', 'grant'],
        ['fbq', 'init', '1'],
        ['fbq', 'track', 'PageView'],
      ],
      clarity: [
        clarity('denied', 'denied'),
        clarity('granted', 'granted'),
        ['clarity', 'set', 'page', '1'],
      ],
      ttq: [
        ['ttq', 'holdConsent'],
        ['ttq', 'grantConsent'],
        ['ttq', 'page'],
      ],
    };
    await page.visit();
    for (const who of Object.keys(expected)) assert.deepEqual(await calls(tab, who), []);
    await page.accept();
    for (const [who, all] of Object.entries(expected)) await heard(tab, all, who);
    await page.reload();
    for (const [who, all] of Object.entries(expected)) await heard(tab, all, who);
    const left = await tab.evaluate(
      () => typeof Object.getOwnPropertyDescriptor(window, 'fbq')?.value,
    );
    assert.equal(left, 'function', 'nothing of ours is left in its place');
  },
);

const later = `window.wp_has_consent = (category) => category === 'marketing';
function wp_set_consent(...call) { spied.push(['wp', ...call]); }
window.pa = { consent: { setMode: (mode) => spied.push(['pa', mode]) } };`;

scenario(
  'contract §9: WordPress and Piano whose scripts come later; what an ended choice left is taken back',
  (() => {
    const site = spiedSite('inline', { signals, config: { purposes } });
    return {
      ...site,
      pages: (places) => ({
        ...site.pages?.(places),
        '/later.js': { type: 'text/javascript', body: later },
      }),
    };
  })(),
  async ({ page }) => {
    const { tab } = page;
    const load = () =>
      tab.evaluate(() => {
        const script = document.createElement('script');
        script.src = '/later.js';
        document.head.append(script);
      });
    await page.visit();
    const begins = () =>
      tab.evaluate(() => {
        const { pdl } = window as unknown as { pdl: { requireConsent: string; consent: object } };
        return [pdl.requireConsent, pdl.consent];
      });
    assert.deepEqual(await begins(), [
      'v2',
      { products: ['PA'], defaultPreset: { PA: 'essential' } },
    ]);
    await load();
    await heard(tab, [['wp', 'marketing', 'deny']], 'wp');
    await heard(tab, [['pa', 'essential']], 'pa');
    await page.accept();
    await page.reload();
    await load();
    await heard(
      tab,
      wordpress('functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing'),
      'wp',
    );
    await heard(tab, [['pa', 'opt-in']], 'pa');
  },
);

scenario(
  'contract §9: no call is made for a vendor that `signals` does not name',
  spiedSite('inline', { signals: { google: true }, more: functions }),
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.tab.until(() =>
      spied.some(([who, , command]) => who === 'google' && command === 'update'),
    );
    assert.deepEqual(
      (await calls(page.tab)).filter(([who]) => who !== 'google'),
      [],
    );
  },
);

test('what is said of vendors stands with its source and the day it was read', () => {
  for (const name of Object.keys(signals))
    assert.match(
      readFileSync(`src/core/effects/signals/vendors/${name}.ts`, 'utf8'),
      /(\.com|\.org|TikTok).*\d\d? November 2026/s,
    );
});
