import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { toDpv } from '../src/receipt/dpv.js';
import { toKantara } from '../src/receipt/kantara.js';
import type { DecisionReceipt } from '../../src/law/receipts/receipt.js';
import { limpide } from './command.js';
import { DPV_TERMS, GDPR_TERMS } from './dpv-terms.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const TEXT =
  'Softsystems et 2 partenaires vous demandent votre accord.\nTout refuser · Tout accepter';
const CONFIG = '{ "organisation": { "name": "Softsystems" } }\n';
const MANIFEST = '{ "name": "limpide" }\n';

/** A receipt as the page makes it. */
function receipt(record: Partial<DecisionReceipt['record']> = {}): DecisionReceipt {
  return {
    schema: 'limpide-receipt/1',
    record: {
      schema: 'limpide/1',
      kind: 'decision',
      eventId: '0b2f6d0c-9c0e-4b53-8f0f-6a1f5b3c2d10',
      occurredAt: '2026-11-22T10:15:30Z',
      action: 'save',
      subjectRef: '7a4de2c1-3a53-4d7b-9f3a-0d9a6c1e2f30',
      state: { audience: true, 'audience-advanced': true, advertising: false, carte: true },
      previousState: { 'audience-advanced': false, advertising: true },
      notice: {
        id: 'notice',
        version: '2026-11-22',
        lang: 'fr',
        textSha256: sha256(TEXT),
        configSha256: sha256(CONFIG),
        codeSha256: sha256(MANIFEST),
      },
      expiresAt: '2027-05-22T10:15:30Z',
      origin: 'https://softsystems.ai',
      pageId: '/ressources',
      ...record,
    },
    text: TEXT,
    config: CONFIG,
    organisation: {
      name: 'Softsystems',
      registration: 'RCS Nanterre 843 877 531',
      address: {
        street: '49 rue Voltaire',
        postalCode: '92300',
        city: 'Levallois-Perret',
        country: 'FR',
      },
      email: 'contact@softsystems.ai',
    },
    policyUrl: 'https://softsystems.ai/confidentialite',
    purposes: [
      { id: 'audience', title: 'Mesure d’audience', basis: 'exempt' },
      { id: 'audience-advanced', title: 'Mesure détaillée', basis: 'consent' },
      { id: 'advertising', title: 'Publicité personnalisée', basis: 'consent' },
      { id: 'carte', title: 'Carte des agences', basis: 'consent' },
    ],
    services: [
      {
        id: 'stats',
        name: 'Mesure',
        purposes: ['audience-advanced'],
        controller: { name: 'Mesure SA', country: 'FR', policyUrl: 'https://mesure.example/' },
        storage: [
          { name: '_m_id', duration: 'P13M' },
          { name: '_m_s', duration: 'session' },
        ],
      },
    ],
  };
}

const folder = await mkdtemp(join(tmpdir(), 'limpide-receipt-'));
after(() => rm(folder, { recursive: true }));
const file = async (name: string, content: string | object) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};

describe('a receipt in other forms', () => {
  test('27560 in DPV: a JSON-LD processor reads all of it, and loses nothing', async () => {
    const document = toDpv(receipt()) as JsonLdDocument;
    const expanded = await jsonld.expand(document, { safe: true } as object);
    const quads = (await jsonld.toRDF(document, { safe: true } as object)) as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    assert.equal(expanded.length, 1);
    const of = (predicate: string, part = '') =>
      quads
        .filter((quad) => quad.predicate.value === `https://w3id.org/dpv#${predicate}`)
        .map(({ object }) => object.value)
        .filter((value) => value.includes(part));
    assert.equal(of('hasProcess').length, 3, 'the exempt purpose is no consent');
    assert.deepEqual(of('isIndicatedAtTime'), Array(3).fill('2026-11-22T10:15:30Z'));
    assert.deepEqual(of('hasAddress', 'Levallois'), [
      '49 rue Voltaire, 92300 Levallois-Perret, FR',
    ]);
    const states = quads
      .filter(({ object }) => /dpv#(Renewed)?Consent(Given|Refused|Withdrawn)$/.test(object.value))
      .map(({ object }) => object.value.split('#')[1]);
    assert.deepEqual(states.sort(), ['ConsentGiven', 'ConsentGiven', 'ConsentWithdrawn']);
  });

  test('REQ-82, 27560 in DPV: no term is invented', async () => {
    const text = JSON.stringify(await jsonld.expand(toDpv(receipt()) as JsonLdDocument));
    const used = (vocabulary: string) =>
      new Set(
        [...text.matchAll(new RegExp(`"${vocabulary}([A-Za-z0-9-]+)"`, 'g'))].map((m) => m[1]),
      );
    const dpv = used('https://w3id.org/dpv#');
    const gdpr = used('https://w3id.org/dpv/legal/eu/gdpr#');
    assert.ok(dpv.size > 25, 'they are found');
    assert.deepEqual(
      [...dpv].filter((term) => !DPV_TERMS.includes(term ?? '')),
      [],
    );
    assert.deepEqual(
      [...gdpr].filter((term) => !GDPR_TERMS.includes(term ?? '')),
      [],
    );
  });

  test('REQ-82, Kantara: what was consented to, in seconds; nothing for a refusal', () => {
    const kantara = toKantara(receipt()) as {
      consentTimestamp: number;
      piiPrincipalId: string;
      services: { purposes: { purpose: string; thirdPartyName?: string }[] }[];
    };
    assert.equal(kantara.consentTimestamp, 1_795_342_530);
    assert.equal(kantara.piiPrincipalId, receipt().record.subjectRef);
    assert.deepEqual(
      kantara.services[0]?.purposes.map(({ purpose, thirdPartyName }) => [purpose, thirdPartyName]),
      [
        ['Mesure détaillée', 'Mesure SA'],
        ['Carte des agences', undefined],
      ],
    );
    const refusal = receipt({ state: { advertising: false }, subjectRef: null });
    assert.equal(toKantara(refusal), undefined);
  });
});

describe('limpide verify receipt.json', { concurrency: 2 }, () => {
  test('says what was agreed to, when and on which text, and that it holds', async () => {
    const { code, out, err } = await limpide(
      'verify',
      await file('receipt.json', receipt()),
      '--manifest',
      await file('manifest.json', MANIFEST),
    );
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /22 novembre 2026, 11:15/);
    assert.match(out, /Accepté\u202f: Mesure d’audience, Mesure détaillée, Carte des agences\./);
    assert.match(out, /Refusé\u202f: Publicité personnalisée\./);
    assert.match(out, / {2}Tout refuser · Tout accepter/);
    assert.match(out, /Version de la politique\u202f: 2026-11-22/);
    assert.match(out, /La version publiée du logiciel est bien celle/);
    assert.match(out, /Ce reçu tient\.$/m);
  });

  for (const [what, change, said] of [
    ['the text', { text: `${TEXT}.` }, /Le texte de ce reçu n’est pas celui/],
    ['the configuration', { config: '{}' }, /La configuration comparée n’est pas celle/],
    ['the absence of the text', { text: null }, /Le texte ne peut pas être vérifié/],
  ] as const)
    test(`${what} is noticed, and it does not hold`, async () => {
      const path = await file(`${what.replaceAll(' ', '-')}.json`, { ...receipt(), ...change });
      const { code, out } = await limpide('verify', path);
      assert.equal(code, 1);
      assert.match(out, said);
      assert.match(out, /Ce reçu ne tient pas\.$/m);
    });

  test('another release’s manifest is noticed; in English', async () => {
    const path = await file('other.json', receipt());
    const manifest = await file('other-manifest.json', '{}');
    const { code, out } = await limpide('verify', path, '--manifest', manifest, '--language', 'en');
    assert.equal(code, 1);
    assert.match(out, /The manifest compared is not that of the release/);
  });

  test('a file that is not one is named', async () => {
    const path = await file('broken.json', '{ "schema": "limpide-receipt/1", ');
    const { code, err } = await limpide('verify', path);
    assert.equal(code, 2);
    assert.match(err, /broken\.json is no receipt: not JSON/);
    assert.equal(await readFile(path, 'utf8').then((text) => text.length > 0), true);
  });
});

test('limpide receipt writes the other forms, and says where one has nothing to say', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-receipt-'));
  try {
    const yes = join(folder, 'oui.json');
    await writeFile(yes, JSON.stringify(receipt()));
    const dpv = await limpide('receipt', yes);
    assert.equal(dpv.code, 0);
    assert.deepEqual(JSON.parse(dpv.out), JSON.parse(JSON.stringify(toDpv(receipt()))));
    const out = join(folder, 'kantara.json');
    assert.equal((await limpide('receipt', yes, '--as', 'kantara', '--out', out)).code, 0);
    assert.equal(JSON.parse(await readFile(out, 'utf8')).version, 'KI-CR-v1.1.0');

    const no = join(folder, 'non.json');
    await writeFile(
      no,
      JSON.stringify(
        receipt({ action: 'refuse-all', state: { audience: false }, subjectRef: null }),
      ),
    );
    assert.equal((await limpide('receipt', no, '--as', 'kantara')).code, 1);
    assert.equal((await limpide('receipt', no, '--as', 'pdf')).code, 2);
    assert.equal((await limpide('receipt', join(folder, 'absent.json'))).code, 2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
