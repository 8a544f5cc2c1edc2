import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { FACTS, type CatalogueFile } from '../../src/services/catalogue-file.js';
import { catalogue } from '../../src/services/list/index.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { startSite } from '../support/node/site.js';

const FOLDER = new URL('../../src/services/facts/', import.meta.url);
const names = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
const files: CatalogueFile[] = [];
for (const name of names) files.push((await catalogue[name]?.())?.default as CatalogueFile);

test('the catalogue has at least sixty services, and each file is in its list', () => {
  assert.ok(names.length >= 60);
  assert.deepEqual(Object.keys(catalogue).sort(), [...names, 'ga4', 'matomo'].sort());
});

for (const [at, name] of names.entries())
  test(`${name}: every fact says where it was read, or is null; every line is in two languages`, () => {
    const file = files[at] as CatalogueFile;
    assert.equal(file.id, name);
    const lines = [file.description, ...(file.storage ?? []).map((item) => item.description)];
    for (const { fr, en } of lines) assert.ok(/\.$/.test(fr) && /\.$/.test(en) && fr !== en);
    for (const fact of FACTS) {
      const reading = file.read?.[fact];
      assert.equal(file[fact] === null, !reading, `${fact}: a fact and its reading go together`);
      if (reading) assert.match(`${reading.at} ${reading.on}`, /^https:\/\/.+ \d{4}-\d\d-\d\d$/);
    }
    assert.ok(!file.policyUrl || file.policyUrl.startsWith('https://'));
    for (const { duration } of file.storage ?? [])
      assert.match(duration ?? 'session', /^(session|P(\d+[YMWD]|T\d+[HMS]))$/);
    for (const { pattern, example } of Object.values(file.options))
      assert.match(example, new RegExp(pattern), 'an example is as its rule says');
    const named = [...JSON.stringify(file.load ?? '').matchAll(/\{(\w+)\}/g)].map(
      ([, key]) => key ?? '',
    );
    for (const key of named)
      assert.ok(key === 'now' || key === 'time' || key in file.options, `option ${key}`);
  });

const examplesOf = ({ options }: CatalogueFile) =>
  Object.fromEntries(Object.entries(options).map(([key, { example }]) => [key, example]));
/** The address that a file's loader has with the examples of its options. */
const loaderOf = (file: CatalogueFile): string =>
  (file.load?.script ?? '').replace(/\{(\w+)\}/g, (_, key: string) => examplesOf(file)[key] ?? '');
/** Cookies of the site's own that a stand-in writes, as the real service would. */
const cookiesOf = ({ storage }: CatalogueFile): string[] =>
  (storage ?? [])
    .filter(({ type, party, domain }) => type === 'cookie' && party === 'first' && !domain)
    .map(({ name }) => name.replace('*', 'x'))
    .filter((name) => /^[\w.-]+$/.test(name) && !name.startsWith('__Secure'));

let browser: Browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
});
after(() => browser.close());

/** Stands in for everybody but the site: answers with what writes the services' cookies. */
async function standIn(context: BrowserContext, loaded: CatalogueFile[]): Promise<string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    async (route) => {
      const url = route.request().url();
      asked.push(url);
      const file = loaded.find((each) => loaderOf(each) === url);
      const body = (file ? cookiesOf(file) : [])
        .map((name) => `document.cookie = ${JSON.stringify(`${name}=1; path=/; max-age=9999`)};`)
        .join('');
      await route.fulfill({ contentType: 'text/javascript', body });
    },
  );
  return asked;
}

/** One visitor, and a site with these services: refuses nothing yet, accepts, withdraws. */
async function walk(loaded: CatalogueFile[]): Promise<void> {
  const purposes = [...new Set(loaded.flatMap((file) => file.purposes))];
  const services = loaded.map((file) => ({ use: file.id, options: examplesOf(file) }));
  const config = JSON.stringify(configuration({ purposes, services }));
  const site = await startSite({
    pages: () => ({
      '/': html({
        script: null,
        head: `<script type="application/json" id="limpide-config">${config}</script><script src="/limpide/limpide.js"></script>`,
      }),
    }),
  });
  const context = await browser.newContext();
  try {
    const asked = await standIn(context, loaded);
    const page = await context.newPage();
    const written = async () =>
      (await context.cookies(site.origin))
        .map(({ name }) => name)
        .filter((name) => name !== 'eu-consent');
    const ready = () => page.waitForFunction(() => window.limpide?.ready.then(() => true));
    await page.goto(site.origin);
    await ready();
    await page.evaluate(() => window.limpide.refuseAll());
    await page.reload();
    await ready();
    assert.deepEqual(asked, [], 'refused: nobody is asked for anything');
    assert.deepEqual(await written(), [], 'refused: nothing is written');

    await page.evaluate(() => window.limpide.acceptAll());
    const loaders = loaded.map(loaderOf);
    const expected = loaded.flatMap(cookiesOf);
    await page.waitForFunction(
      (count) => document.cookie.split('; ').length >= count,
      new Set(expected).size,
    );
    const deadline = Date.now() + 10_000;
    while (asked.length < loaders.length && Date.now() < deadline)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    assert.deepEqual([...asked].sort(), [...loaders].sort(), 'accepted: each loader, once');
    for (const name of expected) assert.ok((await written()).includes(name), `${name} is written`);

    asked.length = 0;
    await page.evaluate(() => void window.limpide.withdraw());
    await page.waitForFunction(() =>
      window.limpide?.ready.then(() => window.limpide.decision?.cause === 'withdraw'),
    );
    await page.waitForFunction(() => !document.querySelector('script[data-service]'));
    await ready();
    assert.deepEqual(
      (await written()).filter((name) => expected.includes(name)),
      [],
      'withdrawn: what was written is gone',
    );
    assert.deepEqual(asked, [], 'withdrawn: nobody is asked again');
  } finally {
    await context.close();
    await site.close();
  }
}

const loadable = files.filter((file) => file.load && !file.purposes.includes('necessary'));

test('all services that load by their file, in one page', { timeout: 60_000 }, () =>
  walk(loadable),
);

if (process.env['LIMPIDE_FULL'])
  for (const file of loadable) test(`${file.id}, alone`, { timeout: 60_000 }, () => walk([file]));
