import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import * as v from 'valibot';
import { configSchema } from '../../src/core/schema.js';
import { callPlugin } from './plugin-functions.js';

type Settings = Record<string, unknown>;
type Fault = [string, Record<string, string>];

const CATALOGUE = {
  youtube: { name: 'YouTube', purposes: ['media'], hosts: ['www.youtube.com'], options: [] },
  hotjar: {
    name: 'Hotjar',
    purposes: ['audience-advanced'],
    hosts: ['static.hotjar.com'],
    options: { siteId: { pattern: '^\\d+$', example: '1234567', required: true } },
  },
};
const NO_SITE = { endpoints: [], consentApi: false };

let defaults: Settings;
before(async () => {
  defaults = await callPlugin('default_settings');
});

/** What the form sends, less what a test changes. */
const sent = (changes: Settings = {}): Settings => ({
  name: 'Exemple',
  country: 'fr',
  months: '60',
  purposes: ['media'],
  mode: 'form',
  ...changes,
});
const read = (changes?: Settings, prior: Settings = defaults) =>
  callPlugin<[Settings, Fault[]]>('read_settings', sent(changes), prior, CATALOGUE);

test('a form filled in becomes a configuration that the schema takes', async () => {
  const [settings, faults] = await read({
    street: '1 rue de la Paix',
    postalCode: '75002',
    city: 'Paris',
    email: 'a@exemple.fr',
    policy: '/confidentialite/',
    accent: '#0a5c36',
    preset: 'compact',
    layout: 'bar',
    position: 'end',
    proof: 'database',
    services: { youtube: { on: '1' }, hotjar: { on: '1', siteId: '42' }, other: { on: '1' } },
  });
  assert.deepEqual(faults, []);
  const site = {
    endpoints: { decisions: '/blog/?limpide=decisions' },
    consentApi: true,
  };
  const config = await callPlugin<object>('configuration', settings, site);
  assert.deepEqual(config, {
    organisation: {
      name: 'Exemple',
      address: {
        street: '1 rue de la Paix',
        postalCode: '75002',
        city: 'Paris',
        country: 'FR',
      },
      email: 'a@exemple.fr',
    },
    purposes: ['audience-advanced', 'media'],
    services: ['youtube', { use: 'hotjar', options: { siteId: '42' } }],
    policy: { url: '/confidentialite/' },
    theme: { accent: '#0a5c36', preset: 'compact' },
    notice: { layout: 'bar', position: 'end' },
    endpoints: { decisions: '/blog/?limpide=decisions' },
    signals: { wordpress: true },
  });
  assert.ok(v.safeParse(configSchema, config).success);
});

test('as it comes nothing is configured, and the least that may be is valid', async () => {
  assert.equal(await callPlugin('configuration', defaults, NO_SITE), null);
  const [settings] = await read();
  const config = await callPlugin('configuration', settings, NO_SITE);
  assert.deepEqual(config, {
    organisation: { name: 'Exemple' },
    purposes: ['media'],
    services: [],
  });
  assert.ok(v.safeParse(configSchema, config).success);
});

describe('what is wrong is named, and what held before stays', () => {
  for (const [what, changes, fault, key] of [
    ['a country', { country: 'France' }, ['country', []], 'country'],
    ['an e-mail address', { email: 'nobody' }, ['email', { value: 'nobody' }], 'email'],
    ['an address', { policy: 'javascript:x' }, ['address', { value: 'javascript:x' }], 'policy'],
    ['a colour', { accent: 'red;x' }, ['colour', { value: 'red;x' }], 'accent'],
    ['no organisation', { name: '' }, ['noName', []], 'mode'],
    ['a handle', { handles: 'x' }, ['handle', { value: 'x' }], 'mode'],
    ['no collector', { proof: 'address' }, ['noAddress', []], 'proof'],
    [
      'an option that is missing',
      { services: { hotjar: { on: '1', siteId: '' } } },
      ['option', { service: 'Hotjar', option: 'siteId', example: '1234567' }],
      'services',
    ],
    [
      'JSON that is none',
      { mode: 'json', json: '{' },
      ['notJson', { error: 'Syntax error' }],
      'json',
    ],
    ['JSON that is a list', { mode: 'json', json: '[]' }, ['notObject', []], 'json'],
    ['no name in it', { mode: 'json', json: '{}' }, ['noOrganisation', []], 'json'],
    [
      'no purposes in it',
      { mode: 'json', json: '{"organisation":{"name":"a"},"purposes":[]}' },
      ['noPurposes', []],
      'json',
    ],
  ] as const)
    test(what, async () => {
      const [settings, faults] = await read(changes);
      assert.deepEqual(faults, [fault]);
      assert.deepEqual(settings[key], defaults[key]);
    });

  test('a choice that there is not, in silence', async () => {
    const [settings, faults] = await read({ layout: 'wall', purposes: ['media', 'spy', ['x']] });
    assert.deepEqual([settings['layout'], settings['purposes'], faults], ['card', ['media'], []]);
  });
});

test('an owner’s own JSON is taken as it is; what is not in it is added', async () => {
  const json =
    '{"organisation":{"name":"Moi"},"purposes":["media"],"signals":{},"services":["youtube",{"id":"carte","hosts":["cartes.example"],"purposes":["media"]}]}';
  const [settings, faults] = await read({
    mode: 'json',
    json,
    proof: 'address',
    address: '/privacy/',
  });
  assert.deepEqual(faults, []);
  const config = await callPlugin<object>('configuration', settings, NO_SITE);
  assert.deepEqual(config, {
    ...(JSON.parse(json) as object),
    endpoint: '/privacy',
  });
  const rules = await callPlugin<{ left: string[]; services: object }>(
    'gate_rules',
    config,
    { ...settings, left: 'Un.exemple.fr\n*.deux.fr' },
    CATALOGUE,
    ['exemple.fr'],
  );
  assert.deepEqual(rules.left, ['exemple.fr', 'un.exemple.fr', '*.deux.fr']);
  assert.deepEqual(rules.services, {
    youtube: { hosts: ['www.youtube.com'], purposes: ['media'], declared: true },
    carte: { hosts: ['cartes.example'], purposes: ['media'], declared: true },
    hotjar: { hosts: ['static.hotjar.com'], purposes: ['audience-advanced'], declared: false },
  });
});
