import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../src/services/list/index.js';
import { SERVICE_NAMES } from '../../src/services/service-names.js';
import { meantOf, meantService } from '../../src/services/meant.js';
import { wrongOptions } from '../../src/services/options.js';
import { configuration } from '../support/node/config.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

test('the list of names is that of the catalogue', () => {
  assert.deepEqual([...SERVICE_NAMES].sort(), Object.keys(catalogue).sort());
});

const MEANT: [written: string, meant: string | undefined][] = [
  ['youtub', 'youtube'],
  ['YouTube', 'youtube'],
  ['Avis vérifiés', 'avis-verifies'],
  ['google_maps', 'google-maps'],
  ['google-analytics', 'ga4'],
  ['Google Analytics', 'ga4'],
  ['facebook-pixel', 'meta-pixel'],
  ['twitter', 'x-embed'],
  ['bing ads', 'microsoft-uet'],
  ['matomo-hybride', 'matomo'],
  ['hot-jar', 'hotjar'],
  ['quelque-chose', undefined],
  ['', undefined],
];
for (const [written, meant] of MEANT)
  test(`“${written}” may mean ${meant ?? 'nothing here'}`, () =>
    assert.equal(meantService(written), meant));

test('options: case, accents and a slip of the keys; a wrong type is no right option', () => {
  const names = ['measurementId', 'siteId'];
  assert.equal(meantOf('measurement_id', names), 'measurementId');
  assert.equal(meantOf('siteID', names), 'siteId');
  assert.equal(meantOf('mesurementId', names), 'measurementId');
  assert.equal(meantOf('couleur', names), undefined);
  const rules = {
    id: { pattern: '^[\\w.-]+$', example: 'abc' },
    on: { pattern: '^(true|false)$', example: 'true' },
  };
  assert.deepEqual(wrongOptions(rules, { id: 'abc', on: true }), []);
  assert.deepEqual(wrongOptions(rules, { id: 12, on: 'false' }), []);
  for (const id of [true, ['abc'], { a: 1 }, 'a b'])
    assert.deepEqual(wrongOptions(rules, { id }), ['id']);
  assert.deepEqual(wrongOptions(rules, { on: 'oui' }), ['on']);
});

test('the schema knows each name, and which options each takes', () => {
  const schema = JSON.parse(readFileSync('dist/cdn/schema.json', 'utf8')) as {
    properties: {
      services: {
        items: {
          anyOf: [
            { enum: string[] },
            {
              properties: { use: { enum: string[] } };
              allOf: {
                if: { properties: { use: { const: string } } };
                then: {
                  required?: string[];
                  properties: {
                    options: {
                      additionalProperties: boolean;
                      required?: string[];
                      properties: Record<string, { type: string[]; pattern: string }>;
                    };
                  };
                };
              }[];
            },
          ];
        };
      };
    };
  };
  const [name, object] = schema.properties.services.items.anyOf;
  assert.deepEqual(name.enum, [...SERVICE_NAMES]);
  assert.deepEqual(object.properties.use.enum, [...SERVICE_NAMES]);
  const rule = (id: string) =>
    object.allOf.find((each) => each.if.properties.use.const === id)?.then;
  const ga4 = rule('ga4');
  assert.deepEqual(ga4?.required, ['options']);
  assert.deepEqual(ga4?.properties.options, {
    type: 'object',
    additionalProperties: false,
    required: ['measurementId'],
    properties: {
      measurementId: {
        type: ['string', 'number'],
        pattern: '^G-[A-Z0-9]+$',
        examples: ['G-ABC123'],
      },
    },
  });
  assert.deepEqual(Object.keys(rule('youtube')?.properties.options.properties ?? { x: 1 }), []);
  assert.deepEqual(rule('matomo')?.properties.options.properties['campaigns']?.type, [
    'string',
    'boolean',
  ]);
});

scenario(
  'a page’s console names an unknown service and an unknown option, with what was meant, and denies or does nothing',
  {
    config: configuration({
      purposes: ['audience-advanced', 'media'],
      services: [
        { use: 'google-analytics', purposes: ['audience-advanced'] },
        { use: 'youtube', options: { lite: true } },
        { use: 'piano', options: { site: 'abc', collectDomaine: 'https://abc.pa-cd.com' } },
      ],
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    const said = (pattern: RegExp) => page.tab.console.filter(({ text }) => pattern.test(text));
    for (const pattern of [
      /“google-analytics” is not in the catalogue: denied\. Did you mean “ga4”\?/,
      /youtube: options\.lite is unknown, and does nothing\.$/,
      /piano: options\.collectDomaine is unknown, and does nothing\. Did you mean “collectDomain”\?/,
      /piano: options\.site is missing or wrong, for example “123456”; it stays off/,
    ]) {
      const lines = await poll(String(pattern), () => said(pattern)[0] && said(pattern));
      assert.equal(lines.length, 1, String(pattern));
      assert.equal(lines[0]?.level, 'error');
    }
    assert.equal(await page.allows('youtube'), true);
  },
);
