import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { Answer } from '../support/node/site.js';
import { everything } from './gated.js';
import { button, notice } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';
import { choiceCookie } from './stored.js';

const pages = (places: Parameters<typeof everything>[0]) => ({
  '/': html({
    body: `${everything(places)}<button type="button" onclick="document.title = 'vivant'">Essayer</button>`,
  }),
});

const said = ({ page }: World): string[] =>
  page.tab.console
    .filter(({ level, text }) => /error|warn/.test(level) && text.includes('[limpide]'))
    .map(({ text }) => text);

/** Everything stays denied, no question is asked, the page works. */
async function denied(world: World): Promise<void> {
  const { page, site } = world;
  assert.equal(await page.allows('advertising'), false);
  assert.equal(await page.tab.count(notice), 0);
  assert.deepEqual(await page.ran(), []);
  assert.deepEqual(site.third.requests, []);
  await page.tab.click(button('Essayer'));
  assert.equal(await page.tab.evaluate(() => document.title), 'vivant');
}

const json = (body: string): Answer => ({ type: 'application/json', body });
const unusable: Record<string, Answer> = {
  'broken JSON': json('{"organisation": {"name": "Softsystems"'),
  'an empty answer': json(''),
  'a JSON array': json('[]'),
  'JSON null': json('null'),
  'a 404': { status: 404, body: 'Rien ici' },
  'a 500': { status: 500, body: '' },
  'a page in HTML': { body: '<!doctype html><title>Connexion</title><p>Connectez-vous' },
};
for (const [name, configAnswer] of Object.entries(unusable))
  scenario(
    `REQ-26, bad input: ${name} for the configuration denies everything, and says so in one sentence`,
    {
      pages,
      configAnswer,
    },
    async (world) => {
      await world.page.go();
      await denied(world);
      const [sentence, ...more] = await poll('a sentence in the console', () => {
        const lines = said(world);
        return lines.length > 0 ? lines : undefined;
      });
      assert.deepEqual(more, []);
      assert.match(String(sentence), /\/limpide\.json|configuration/i);
    },
  );

scenario(
  'bad input: an unknown key is named, and changes nothing else',
  {
    pages,
    config: configuration({ endpiont: '/privacy' }),
  },
  async (world) => {
    const { page } = world;
    await page.visit();
    const [sentence, ...more] = await poll('a sentence', () => {
      const lines = said(world);
      return lines.length > 0 ? lines : undefined;
    });
    assert.match(String(sentence), /endpiont/);
    assert.deepEqual(more, []);
    await page.accept();
    await page.hasRun('stats', 'ads');
  },
);

const wrongTypes: Record<string, [string, object]> = {
  purposes: ['purposes', { purposes: 'advertising' }],
  'a purpose': ['purposes', { purposes: [42] }],
  services: ['services', { services: { ads: true } }],
  'the basis of a purpose': ['basis', { purposes: [{ id: 'advertising', basis: 'granted' }] }],
  'the purposes of a service': [
    'purposes',
    { services: [{ id: 'ads', name: 'Régie', purposes: 'advertising' }] },
  ],
};
for (const [name, [key, changes]] of Object.entries(wrongTypes))
  scenario(
    `bad input: ${name} of the wrong type: what it touches is denied and the key is named`,
    {
      pages,
      config: configuration(changes),
    },
    async (world) => {
      const { page, site } = world;
      await page.go();
      await poll(`a sentence about ${key}`, () =>
        said(world).some((line) => new RegExp(`\\b${key}\\b`).test(line)),
      );
      await page.tab.evaluate(() => window.limpide.acceptAll().catch(() => undefined));
      assert.equal(await page.allows('ads'), false);
      assert.ok(!(await page.ran()).includes('ads'));
      assert.ok(!site.third.requests.some(({ path }) => path.includes('id=ads')));
    },
  );

const cookies: Record<string, string> = {
  'is no JSON': 'oui',
  'is cut short': encodeURIComponent('{"v":1,"t":1790000000,"e":'),
  'is broken percent-encoding': '%7B%22v%22%3A1%E0%A4%A',
  'grants by strings': encodeURIComponent(
    JSON.stringify({ v: 1, t: 'T', e: 'E', r: 'x', p: { advertising: 'true' } }),
  ),
  'has no expiry': encodeURIComponent(
    JSON.stringify({ v: 1, t: 1, r: 'x', p: { advertising: true } }),
  ),
  'is of a version to come': encodeURIComponent(
    JSON.stringify({ v: 2, t: 1790000000, e: 4102444800, r: 'x', p: { advertising: true } }),
  ),
  'never expires': encodeURIComponent(
    JSON.stringify({
      v: 1,
      t: Math.floor(Date.now() / 1000) - 60,
      e: 4_102_444_800,
      r: 'x',
      p: { 'audience-advanced': true, advertising: true, media: true },
    }),
  ),
  'is a prototype': encodeURIComponent('{"v":1,"__proto__":{"p":{"advertising":true}}}'),
  'is 3.5 kB long': encodeURIComponent(
    JSON.stringify({ v: 1, p: { advertising: true }, x: 'x'.repeat(3400) }),
  ),
};
for (const [name, value] of Object.entries(cookies))
  scenario(
    `bad input: a choice cookie that ${name} grants nothing, and is asked again`,
    {
      pages,
    },
    async (world) => {
      const { page, visitor, site } = world;
      await visitor.setCookie(site.origin, 'eu-consent', value);
      await page.visit();
      assert.equal(await page.allows('advertising'), false);
      assert.deepEqual(await page.ran(), []);
      assert.deepEqual(site.third.requests, []);
      await page.refuse();
      await page.reload();
      assert.equal(await page.tab.count(notice), 0);
    },
  );

scenario(
  'bad input: where cookies are refused, the choice is kept beside',
  { pages, cookies: false },
  async (world) => {
    const { page, visitor } = world;
    await page.visit();
    await page.accept();
    await page.hasRun('stats', 'ads');
    assert.equal(await choiceCookie(visitor), undefined);
    await page.reload();
    assert.equal(await page.tab.count(notice), 0);
    await page.hasRun('stats', 'ads');
  },
);

scenario(
  'REQ-26, bad input: without any storage, the choice holds as long as the page',
  {
    cookies: false,
    pages: (places) => ({
      '/': html({
        script: null,
        head: `<script>
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, { get() { throw new DOMException('Refused', 'SecurityError'); } });
        </script><script src="/limpide/limpide.js" data-config="/limpide.json"></script>`,
        body: everything(places),
      }),
    }),
  },
  async ({ page, site }) => {
    await page.visit();
    assert.deepEqual(site.third.requests, []);
    await page.accept();
    await page.hasRun('stats', 'ads');
    assert.equal(await page.allows('advertising'), true);
    await page.reload();
    await page.tab.see(notice);
    assert.equal(await page.allows('advertising'), false);
  },
);

for (const [name, changes] of Object.entries({
  'without an endpoint': { endpoint: undefined },
  'with an endpoint that is no address': { endpoint: 'http://[' },
  'with an endpoint where nobody answers': { endpoint: '/nulle-part' },
}))
  scenario(
    `REQ-80, bad input: ${name}, choices work as ever`,
    {
      pages,
      config: configuration(changes),
    },
    async ({ page }) => {
      await page.visit();
      await page.accept();
      await page.hasRun('stats', 'ads');
      await page.reload();
      await page.hasRun('stats', 'ads');
      await page.tab.until(async () => (await window.limpide.history()).length === 1);
    },
  );

scenario(
  'REQ-98: text of the configuration is text, and its links are safe',
  {
    pages,
    config: configuration({
      organisation: { name: '<img src=x onerror="window.broken = 1"><b>Softsystems</b>' },
      purposes: [
        {
          id: 'advertising',
          title: '<i>Publicité</i>',
          description: '<script>window.broken = 1</script>',
        },
      ],
      services: [
        {
          id: 'ads',
          name: '<u>Régie</u>',
          controller: { name: 'Régie', policyUrl: 'javascript:window.broken=1' },
          purposes: ['advertising'],
        },
      ],
      policy: { url: 'javascript:window.broken=1' },
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.customise();
    const { broken, links, markup } = await page.tab.evaluate(() => {
      const roots = [
        document.querySelector('limpide-notice'),
        document.querySelector('limpide-manager')?.shadowRoot,
      ];
      const all = (selector: string) =>
        roots.flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])]);
      return {
        broken: Reflect.get(window, 'broken') as unknown,
        links: all('a[href]').map((link) => (link as HTMLAnchorElement).protocol),
        markup: all('img, i, u').length,
      };
    });
    assert.equal(broken, undefined);
    assert.equal(markup, 0);
    assert.ok(!links.includes('javascript:'), links.join());
  },
);
