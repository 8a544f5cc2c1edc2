import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, test } from 'node:test';
import { buildDocumentation, SITE } from '../../documentation/build/build.mjs';
import { catalogueFiles } from '../../documentation/build/reference-catalogue.mjs';
import { elementsPage } from '../../documentation/build/reference-elements.mjs';
import { keysOf } from '../../documentation/build/schema-keys.mjs';
import { FACTS } from '../../src/services/catalogue-file.js';
import { ROOT } from './samples.js';

const BASE = '/documentation/';
const root = ROOT.replace(/\/$/, '');
let names: string[] = [];
const read = (name: string) => readFileSync(join(SITE, name), 'utf8');

before(
  async () => {
    await buildDocumentation();
    names = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
  },
  { timeout: 120_000 },
);

const html = () => names.filter((name) => name.endsWith('.html'));
const idsOf = (text: string) => new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

test('every link of every page leads to a page, and to a place in it', () => {
  const ids = new Map(html().map((name) => [name, idsOf(read(name))]));
  const dead: string[] = [];
  let followed = 0;
  for (const name of html()) {
    for (const [, href = ''] of read(name).matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      if (/^(https?:|mailto:|tel:)/.test(href)) continue;
      const [path = '', hash] = href.split('#');
      const at = path ? posix.resolve(BASE, posix.dirname(name), path) : BASE + name;
      const file = `${at.slice(BASE.length)}${path.endsWith('/') ? '/index.html' : ''}`;
      const wanted = ids.get(file.replace(/^\//, '') || 'index.html');
      followed += 1;
      if (!wanted || (hash && !wanted.has(decodeURIComponent(hash)))) dead.push(`${name}: ${href}`);
    }
  }
  assert.ok(followed > 5000, `${followed} links were looked at`);
  assert.deepEqual([...new Set(dead)], []);
});

test('no file asks anybody else for anything', () => {
  const loads =
    /<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc="(?:https?:)?\/\/|<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*\shref="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|@import/;
  const asking = names
    .filter((name) => /\.(html|css)$/.test(name))
    .filter((name) => loads.test(read(name)));
  assert.deepEqual(asking, []);
  assert.deepEqual(
    names.filter((name) => /\.(woff2?|ttf|otf)$/.test(name)),
    [],
    'no font is shipped',
  );
});

test('every key of the schema is in the reference, in both languages', () => {
  const keys = keysOf(JSON.parse(readFileSync(`${ROOT}dist/cdn/schema.json`, 'utf8')) as object);
  assert.ok(keys.length > 100);
  for (const page of ['reference/configuration.html', 'en/reference/configuration.html']) {
    const text = read(page);
    const lacking = keys.filter(
      ({ path }) =>
        !text.includes(`>${path.replaceAll('*', '&#42;')}<`) && !text.includes(`>${path}<`),
    );
    assert.deepEqual(lacking, [], page);
  }
});

test('every element and every text of the manifest is in the reference, in French too', () => {
  const untold: string[] = [];
  const text = elementsPage(root, 'fr', (source) => untold.push(source));
  assert.deepEqual(untold, [], 'documentation/reference/elements.fr.json lacks these');
  for (const tag of ['notice', 'manager', 'embed', 'policy', 'rights', 'newsletter', 'choices'])
    assert.match(text, new RegExp(`\\{#limpide-${tag}\\}`));
});

test('every service of the catalogue is there with its sources, and what nobody read is said', async () => {
  const services = await catalogueFiles(root);
  assert.ok(services.length > 80);
  const page = read('reference/catalogue.html');
  const ids = idsOf(page);
  assert.deepEqual(
    services.map(({ id }) => id).filter((id) => !ids.has(id)),
    [],
  );
  const nulls = services
    .flatMap((service) =>
      FACTS.filter((fact) => fact !== 'load').map((fact) =>
        'kind' in service ? service[fact] : undefined,
      ),
    )
    .filter((value) => value === null).length;
  assert.ok(nulls > 0);
  assert.ok((page.match(/<td>non renseigné<\/td>/g) ?? []).length >= nulls);
});

test('the search has an index of its own in each language', () => {
  const indexes = names.filter((name) => /@localSearchIndex\w+\.[\w-]+\.js$/.test(name));
  assert.equal(indexes.length, 2, indexes.join());
});
