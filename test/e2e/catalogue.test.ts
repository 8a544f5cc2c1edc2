import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FACTS, type CatalogueFile } from '../../src/services/catalogue-file.js';
import { catalogue } from '../../src/services/list/index.js';
import { subjects } from './catalogue-service.js';
import { walk, type Fault } from './catalogue-walk.js';
import { sealedChromium } from './sealed-chromium.js';

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

/** By consent: what is necessary is looked at by itself. */
const asking = (await subjects()).filter(({ purposes }) => !purposes.includes('necessary'));

const browser = sealedChromium();

test('no service that asks for consent is left out of the walk', () => {
  const necessary = files.filter(({ purposes }) => purposes.includes('necessary'));
  assert.deepEqual(
    necessary.map(({ id }) => id),
    ['paypal', 'stripe'],
  );
  assert.equal(asking.length, Object.keys(catalogue).length - necessary.length);
  for (const { id, addresses } of asking) assert.ok(addresses[0], id);
});

/** Several in one page: fewer pages, and each is told apart by its addresses. */
const TOGETHER = 12;
for (let at = 0; at < asking.length; at += TOGETHER) {
  const some = asking.slice(at, at + TOGETHER);
  test(
    `refused, accepted, come back, withdrawn: ${some.map(({ id }) => id).join(', ')}`,
    { timeout: 60_000 },
    () => walk(browser(), some),
  );
}

/** Faults of a file that the walk is there for: each must be found, by what it says. */
const FAULTS: Record<string, [fault: Fault, said: RegExp]> = {
  'asks for no consent': [() => ({ purposes: ['necessary'] }), /refused: nobody is asked/],
  'is loaded from elsewhere': [
    ({ load }) => ({ load: load && { ...load, script: 'https://elsewhere.example/x.js' } }),
    /accepted: nobody else is asked/,
  ],
  'does not tell its option': [
    ({ load }) => ({ load: load && { ...load, globals: {} } }),
    /piano is told its site/,
  ],
  'leaves out what it stores': [
    ({ storage }) => ({ storage: storage && storage.slice(1) }),
    /withdrawn: what was written is gone/,
  ],
};
for (const [what, [fault, said]] of Object.entries(FAULTS))
  test(`a file that ${what} is found out`, { timeout: 120_000 }, () =>
    assert.rejects(
      walk(
        browser(),
        asking.filter(({ id }) => id === 'piano'),
        fault,
      ),
      said,
    ),
  );

if (process.env['LIMPIDE_FULL'])
  for (const subject of asking)
    test(`${subject.id}, alone`, { timeout: 60_000 }, () => walk(browser(), [subject]));
