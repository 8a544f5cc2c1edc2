import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { Answer, SiteOptions } from '../support/node/site.js';
import type { Tab, Visitor } from './driver.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

declare global {
  var _paq: { push(...calls: unknown[][]): unknown };
}

const client = readFileSync('test/support/matomo/matomo.js', 'utf8');
/** The client as its authors publish it, and a server that answers what it asks. */
const server: Record<string, Answer> = {
  '/stats/matomo.js': { type: 'text/javascript', body: client },
  '/stats/matomo.php': { status: 204, body: '' },
};
const purposes = ['audience', 'audience-advanced'];
const inPage = (config: object) =>
  `<script type="application/json" id="limpide-config">${JSON.stringify(config)}</script><script src="/limpide/limpide.js"></script>`;

const hybrid: SiteOptions = {
  pages: ({ origin }) => {
    const options = { url: `${origin}/stats/`, siteId: 1 };
    const config = configuration({
      purposes,
      services: [
        { use: 'matomo', options },
        {
          use: 'matomo',
          id: 'matomo-advanced',
          purposes: ['audience-advanced'],
          options: { ...options, userId: 'client-42', campaigns: true },
        },
      ],
    });
    return { ...server, '/': html({ script: null, head: inPage(config) }) };
  },
};

/** What the server was told, oldest first. */
const hits = ({ requests }: Visitor): URLSearchParams[] =>
  requests
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname === '/stats/matomo.php')
    .map(({ searchParams }) => searchParams);
const views = (visitor: Visitor) => hits(visitor).filter((hit) => hit.has('action_name'));

/** Sends an event of the page's own, and returns it as the server gets it. */
async function event(tab: Tab, visitor: Visitor, name: string): Promise<URLSearchParams> {
  await tab.evaluate((action) => void _paq.push(['trackEvent', 'essai', action]), name);
  return poll(`${name} is sent`, () => hits(visitor).find((hit) => hit.get('e_a') === name));
}
const loaded = (tab: Tab) => tab.until(() => !Array.isArray(_paq));
/** What is outside the exemption, of all that a request may hold. */
const beyond = (hit: URLSearchParams) => [
  hit.get('uid'),
  hit.get('res'),
  hit.get('uadata')?.replace(/^\{\}$/, '') || null,
  new URL(hit.get('url') ?? '').searchParams.get('utm_campaign'),
];

scenario(
  'Matomo’s own client: exempt, full at a yes without a second page view, exempt again after the withdrawal',
  hybrid,
  async ({ page, visitor }) => {
    const { tab } = page;
    await page.visit('/?utm_campaign=essai');
    await loaded(tab);
    const first = await event(tab, visitor, 'before');
    for (const hit of hits(visitor)) assert.deepEqual(beyond(hit), [null, null, null, null]);
    assert.equal(views(visitor).length, 1);

    await page.accept();
    const full = await event(tab, visitor, 'full');
    assert.equal(full.get('uid'), 'client-42');
    assert.match(full.get('res') ?? '', /^\d+x\d+$/);
    assert.equal(views(visitor).length, 1, 'the page is not counted twice');

    await page.reload();
    await loaded(tab);
    await event(tab, visitor, 'return');
    assert.equal(views(visitor).length, 2);
    assert.deepEqual(
      [views(visitor)[1]?.get('uid'), beyond(views(visitor)[1] as URLSearchParams)[3]],
      ['client-42', 'essai'],
    );

    const seen = hits(visitor).length;
    await tab.evaluate(() => window.limpide.decide({ 'audience-advanced': false }));
    await tab.evaluate(() => void _paq.push(['trackEvent', 'essai', 'withdrawn']));
    await page.reload();
    await loaded(tab);
    const after = await event(tab, visitor, 'after');
    for (const hit of hits(visitor).slice(seen))
      assert.deepEqual(beyond(hit), [null, null, null, null]);
    assert.ok(!hits(visitor).some((hit) => hit.get('e_a') === 'withdrawn'));
    assert.equal(views(visitor).length, 3);
    assert.ok(first.get('_id') && after.get('_id'));
    assert.notEqual(after.get('_id'), full.get('_id'), 'another visitor to Matomo');

    await tab.evaluate(() => window.limpide.decide({ audience: false }));
    const cookies = () => tab.evaluate(() => document.cookie);
    assert.doesNotMatch(await cookies(), /_pk_/);
    const sent = hits(visitor).length;
    await tab.evaluate(() => void _paq.push(['trackEvent', 'essai', 'refused']));
    await page.reload();
    assert.equal(hits(visitor).length, sent, 'nothing is sent after an objection');
  },
);

/**
 * The snippet that Matomo hands out, with its consent call, of a page that Limpide only signals. Its
 * client comes when it comes, or once Limpide is ready.
 */
const own = (before = '', isAfterUs = false): SiteOptions => ({
  pages: () => ({
    ...server,
    '/': html({
      script: null,
      head: `${before}${inPage(configuration({ purposes, services: [], signals: { matomo: true } }))}
<script>
var _paq = window._paq = window._paq || [];
_paq.push(['requireConsent']);
_paq.push(['trackPageView']);
_paq.push(['setTrackerUrl', '/stats/matomo.php']);
_paq.push(['setSiteId', '1']);
function load() { var d = document, g = d.createElement('script'), s = d.getElementsByTagName('script')[0];
  g.async = true; g.src = '/stats/matomo.js'; s.parentNode.insertBefore(g, s); }
${isAfterUs ? '(window.limpideQueue = window.limpideQueue || []).push((l) => l.ready.then(load));' : 'load();'}
</script>`,
    }),
  }),
});
const opinion = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<boolean>((tell) => {
        _paq.push([
          function (this: { isUserOptedOut(): boolean }) {
            tell(this.isUserOptedOut());
          },
        ]);
      }),
  );

scenario(
  'signals.matomo: the page’s own snippet waits for the yes, is given it on each page, and stops at the withdrawal',
  own(),
  async ({ page, visitor }) => {
    const { tab } = page;
    await page.visit();
    await loaded(tab);
    assert.deepEqual([await opinion(tab), hits(visitor).length], [true, 0]);

    await page.accept();
    await poll('the page that waited is counted', () => views(visitor).length === 1);
    await page.reload();
    await poll('and the next one', () => views(visitor).length === 2);

    await tab.evaluate(() => window.limpide.withdraw());
    await tab.until(() => document.cookie.includes('mtm_consent_removed'));
    const kept = (await visitor.cookies()).find(({ name }) => name === 'mtm_consent_removed');
    const months = (Number(kept?.expires) - Date.now() / 1000) / (30.4 * 86_400);
    assert.ok(months > 5.9 && months < 6.1, `${months} months, not thirty years`);
    assert.doesNotMatch(await tab.evaluate(() => document.cookie), /_pk_/);
    await page.reload();
    await loaded(tab);
    assert.deepEqual([await opinion(tab), views(visitor).length], [true, 2]);
    // Where our yes comes after its view, Matomo tells the visitor's id of that view a moment later.
    const pages = views(visitor).map((view) => view.get('pv_id'));
    assert.deepEqual(
      hits(visitor).filter((hit) => !pages.includes(hit.get('pv_id'))),
      [],
      'nothing of the page after the withdrawal',
    );
  },
);

scenario(
  'signals.matomo: a consent that Matomo remembers from before is no choice made here',
  // Where the client is quicker than we are, it may count this one page first: the guide says so.
  own(
    '<script>document.cookie = "mtm_consent=1767225600000; Path=/; Max-Age=9999";</script>',
    true,
  ),
  async ({ page, visitor }) => {
    await page.visit();
    await loaded(page.tab);
    assert.deepEqual([await opinion(page.tab), hits(visitor).length], [true, 0]);
    assert.doesNotMatch(await page.tab.evaluate(() => document.cookie), /mtm_consent=/);
  },
);
