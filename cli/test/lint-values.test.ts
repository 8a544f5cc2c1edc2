import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { limpide } from './command.js';

const folder = await mkdtemp(join(tmpdir(), 'limpide-values-'));
after(() => rm(folder, { recursive: true }));
let files = 0;
const file = async (value: object) => {
  const path = join(folder, `${files++}.json`);
  await writeFile(path, JSON.stringify(value, null, 2));
  return path;
};

const sound = {
  organisation: {
    name: 'Exemple',
    address: { street: '1 rue A', postalCode: '75001', city: 'Paris', country: 'FR' },
    email: 'contact@exemple.fr',
  },
  purposes: ['media'],
  services: [
    {
      id: 'video',
      name: 'Vidéo',
      controller: { name: 'Société', country: 'FR', policyUrl: 'https://video.example/vie-privee' },
      purposes: ['media'],
      hosts: ['video.example', '*.video.example'],
      storage: [{ name: 'v', type: 'cookie', duration: 'P13M' }],
    },
  ],
  theme: { accent: 'rebeccapurple', surface: 'oklch(98% 0 0)' },
};
const [video] = sound.services;
const { address } = sound.organisation;

interface Told {
  rule: string;
  place: string;
  mend: string;
}

const CASES: [
  what: string,
  config: object,
  expected: [rule: string, place: string, near?: string][],
][] = [
  ['nothing that is sound', sound, []],
  [
    'durations in words',
    {
      ...sound,
      services: [{ ...video, storage: [{ name: 'v', type: 'cookie', duration: '13 mois' }] }],
    },
    [['duration-form', 'services.0.storage.0.duration', 'P13M']],
  ],
  [
    'a duration that is none',
    {
      ...sound,
      services: [{ ...video, storage: [{ name: 'v', type: 'cookie', duration: 'longtemps' }] }],
    },
    [['duration-form', 'services.0.storage.0.duration']],
  ],
  [
    'hosts that are addresses',
    { ...sound, services: [{ ...video, hosts: ['https://video.example/lecteur'] }] },
    [['host-url', 'services.0.hosts.0', 'video.example']],
  ],
  [
    'countries by their names, and codes that are none',
    {
      ...sound,
      organisation: { ...sound.organisation, address: { ...address, country: 'France' } },
      services: [
        { ...video, controller: { name: 'A', country: 'USA', policyUrl: 'https://a.example/' } },
        {
          ...video,
          id: 'b',
          controller: { name: 'B', country: 'UK', policyUrl: 'https://b.example/' },
        },
      ],
    },
    [
      ['country-code', 'organisation.address.country', 'FR'],
      ['country-code', 'services.0.controller.country'],
      ['country-code', 'services.1.controller.country', 'GB'],
    ],
  ],
  [
    'one id twice',
    { ...sound, purposes: ['media', 'media'], services: [video, { ...video, name: 'Autre' }] },
    [
      ['id-repeated', 'purposes.1'],
      ['id-repeated', 'services.1'],
    ],
  ],
  [
    'colours that CSS has not',
    { ...sound, theme: { accent: 'bleu', dark: { accent: '#12345' } } },
    [
      ['colour-unknown', 'theme.accent'],
      ['colour-unknown', 'theme.dark.accent'],
    ],
  ],
];

describe('limpide lint finds values that mean something else', { concurrency: 2 }, () => {
  for (const [what, config, expected] of CASES)
    test(what, async () => {
      const { code, out } = await limpide('lint', await file(config), '--format', 'json');
      const { findings } = JSON.parse(out) as { findings: Told[] };
      const told = findings.map(({ rule, place }) => [rule, place]);
      assert.deepEqual(
        told,
        expected.map(([rule, place]) => [rule, place]),
      );
      expected.forEach(([, , near], at) => {
        const meant = /Vouliez-vous «\s(.*?)\s»/.exec(findings[at]?.mend ?? '')?.[1];
        assert.equal(meant, near);
      });
      assert.equal(code, expected.length > 0 ? 1 : 0);
    });

  test('gaps of facts stand together, after what is wrong', async () => {
    const facts = await file({ facts: { processing: [{ id: 'a', title: 'Livrer' }] } });
    const config = { ...sound, policy: { current: '2026-11-22' }, theme: { accent: 'bleu' } };
    const args = ['--facts', facts, '--today', '2026-11-23'];
    const { out } = await limpide('lint', await file(config), ...args);
    const [, many = ''] = /^(\d+) faits à compléter\u202f:$/m.exec(out) ?? [];
    const lines = out.split('\n').filter((line) => /\.json:\d+ {2}erreur {2}facts\./.test(line));
    assert.equal(lines.length, Number(many));
    assert.ok(lines.length > 8, out);
    assert.ok(out.indexOf('colour-unknown') < out.indexOf('faits à compléter'));
    assert.equal(out.match(/RGPD, articles 13 et 14/g)?.length, 1);
  });
});
