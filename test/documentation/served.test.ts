import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { documentation } from '../../demo/server/documentation.mjs';
import { listen } from '../../demo/server/listen.mjs';
import { buildDocumentation } from '../../documentation/build/build.mjs';
import { chromiumArgs, ensureChromium } from '../../scripts/lib/chromium.mjs';

let origin = '';
let browser: Browser;
const ends: (() => Promise<unknown>)[] = [];

before(
  async () => {
    await buildDocumentation();
    const documents = documentation();
    const server = await listen(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://site');
      const found = await documents(pathname.slice('/documentation'.length));
      response.writeHead(found?.status ?? 200, {
        ...(found?.type ? { 'content-type': found.type } : {}),
        ...found?.headers,
      });
      response.end(found?.body);
    }, 0);
    ends.push(() => server.close());
    origin = `http://127.0.0.1:${server.port}`;
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
    ends.push(() => browser.close());
    // The first answer says that it is being made; the page would come back by itself.
    while ((await fetch(`${origin}/documentation/`)).status === 503)
      await new Promise((done) => setTimeout(done, 20));
  },
  { timeout: 120_000 },
);
after(async () => {
  for (const end of ends.reverse()) await end();
});

/** A page of the site, with what it asks for and what it throws. */
async function open(path: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'fr' });
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${origin}/documentation/${path}`, { waitUntil: 'networkidle' });
  return { page, strangers, errors };
}

for (const path of [
  '',
  'demarrer/site-statique.html',
  'reference/catalogue.html',
  'en/guide/integration.html',
  'en/project/collector.html',
])
  test(`/${path} calls nobody else, and throws nothing`, async () => {
    const { page, strangers, errors } = await open(path);
    assert.deepEqual({ strangers, errors }, { strangers: [], errors: [] });
    assert.ok(((await page.textContent('h1')) ?? '').length > 5);
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
      ),
      [],
    );
    await page.close();
  });

test('the search finds « désactivé » and « échéances » without their accents, and says so in French', async () => {
  const { page, strangers } = await open('');
  await page.getByRole('button', { name: 'Rechercher' }).first().click();
  const field = page.locator('#localsearch-input');
  for (const [typed, expected] of [
    ['echeances', 'Délégué à la protection des données'],
    ['eu-consent', 'Droit'],
  ] as const) {
    await field.fill(typed);
    await page.locator('.result', { hasText: expected }).first().waitFor();
  }
  await field.fill('zzzzqqqq');
  await page.getByText('Rien ne répond à').waitFor();
  assert.deepEqual(strangers, []);
  await page.close();
});

test('the address without its slash leads to the site, and one that is not there is told', async () => {
  const moved = await fetch(`${origin}/documentation`, { redirect: 'manual' });
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.get('location'), '/documentation/');
  const missing = await fetch(`${origin}/documentation/nulle-part.html`);
  assert.equal(missing.status, 404);
  const outside = await fetch(`${origin}/documentation/..%2f..%2fpackage.json`);
  assert.equal(outside.status, 404);
});
