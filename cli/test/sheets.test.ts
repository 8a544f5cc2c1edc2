import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { SHOP, SOFTSYSTEMS, limpide } from './command.js';

const ROOT = new URL('../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'limpide-sheets-'));
after(() => rm(folder, { recursive: true }));

interface Facts {
  processing: { id: string; basis?: string; [key: string]: unknown }[];
  [key: string]: unknown;
}
interface Given {
  config: { services: Record<string, unknown>[]; [key: string]: unknown };
  facts: Facts;
}

/** The demonstration's files with something changed in them, as a command is given them. */
async function changed(name: string, change: (given: Given) => void): Promise<string[]> {
  const read = async (path: string) => JSON.parse(await readFile(new URL(path, ROOT), 'utf8'));
  const config = await read('demo/limpide.json');
  const file = await read('demo/site/limpide-policy.json');
  for (const [version, at] of Object.entries(file.versions))
    if (typeof at === 'string') file.versions[version] = await read(`demo/site/${at}`);
  change({ config, facts: file.facts });
  const paths = [join(folder, `${name}.json`), join(folder, `${name}-policy.json`)];
  await writeFile(paths[0] as string, JSON.stringify(config));
  await writeFile(paths[1] as string, JSON.stringify(file));
  return [paths[0] as string, '--facts', paths[1] as string];
}

interface Register {
  activities: Record<string, string | string[]>[];
}
const registerOf = async (...args: string[]) => {
  const { code, out, err } = await limpide('processing', ...args, '--format', 'json');
  return { code, err, ...(JSON.parse(out) as Register) };
};

describe('limpide processing', { concurrency: 2 }, () => {
  test('has an entry for each processing, with all that article 30(1) asks for', async () => {
    const { code, err, activities } = await registerOf(...SOFTSYSTEMS);
    assert.deepEqual([code, err], [0, '']);
    const { facts } = JSON.parse(
      await readFile(new URL('demo/site/limpide-policy.json', ROOT), 'utf8'),
    ) as { facts: Facts };
    assert.deepEqual(
      activities.map(({ id }) => id),
      facts.processing.map(({ id }) => id),
    );
    for (const activity of activities) {
      assert.deepEqual(activity['gaps'], [], String(activity['id']));
      for (const key of ['purpose', 'persons', 'data', 'recipients', 'transfers', 'retention'])
        assert.match(String(activity[key]), /\S/, `${activity['id']}.${key}`);
      assert.match(String(activity['security']), /TLS/);
    }
  });

  test('says what is to be completed, counts it, and ends with 1', async () => {
    const files = await changed('gaps', ({ facts }) => {
      delete facts['security'];
      const [first] = facts.processing;
      delete first?.['persons'];
      delete first?.['transfers'];
    });
    const { code, err, activities } = await registerOf(...files);
    assert.equal(code, 1);
    assert.deepEqual(activities[0]?.['gaps'], ['persons', 'transfers', 'security']);
    assert.deepEqual(activities[1]?.['gaps'], ['security']);
    assert.match(
      err,
      new RegExp(`^limpide: ${activities.length + 2} informations sont à compléter`),
    );
    assert.match(String(activities[0]?.['persons']), /à compléter/i);
  });

  test('names the services and trackers of a purpose, and the companies behind them', async () => {
    const files = await changed('tracker', ({ config }) => {
      config.services.push({
        id: 'stats',
        name: 'Stats & Co',
        purposes: ['audience-advanced'],
        controller: { name: 'Stats Inc.', country: 'US', policyUrl: 'https://stats.example/' },
        storage: [{ name: '_st', kind: 'cookie', duration: 'P13M' }],
      });
    });
    const { activities } = await registerOf(...files);
    const detailed = activities.find(({ id }) => id === 'audience-detaillee');
    assert.match(String(detailed?.['trackers']), /Stats & Co \(_st\)/);
    assert.match(String(detailed?.['recipients']), /Stats Inc\. \(États-Unis\)/);
  });

  test('is a table that spreadsheets read, in which no text is a formula', async () => {
    const files = await changed('formula', ({ facts }) => {
      const [first] = facts.processing;
      Object.assign(first ?? {}, { title: "=cmd|' /C calc'!A0", data: ['a;=1+1', 'b'] });
    });
    const out = join(folder, 'registre.csv');
    const { code } = await limpide('processing', ...files, '--format', 'csv', '--out', out);
    assert.equal(code, 0);
    const text = await readFile(out, 'utf8');
    assert.ok(text.startsWith('\ufeffRéférence,Activité,Finalité,Base légale'));
    const rows: string[][] = parse(text, { bom: true });
    assert.ok(rows.every((cells) => cells.length === rows[0]?.length));
    assert.equal(rows[1]?.[1], "'=cmd|' /C calc'!A0");
    assert.match(String(rows[1]?.[5]), /A;'=1\+1/);
  });

  test('is a page to print, in both languages, with text as text', async () => {
    const { out } = await limpide('processing', ...SHOP, '--today', '2026-11-27');
    assert.match(out, /<h1>Registre des activités de traitement – Les Graines du Canal<\/h1>/);
    assert.match(out, /Établi le 27 novembre 2026/);
    assert.doesNotMatch(out, /<script|sheets:|policy:|undefined|\{\{/);
    const english = await limpide('processing', ...SOFTSYSTEMS, '--language', 'en');
    assert.match(english.out, /<html lang="en">/);
    assert.match(english.out, /Record of processing activities – Softsystems/);
    const files = await changed('hostile', ({ facts }) => {
      Object.assign(facts.processing[0] ?? {}, { title: '<img src=x onerror=alert(1)>' });
    });
    assert.doesNotMatch((await limpide('processing', ...files)).out, /<img/);
  });
});

interface Sheets {
  sheets: {
    kind: string;
    id: string;
    title: string;
    questions: { key: string; verdict: string; known: unknown[] }[];
  }[];
}
const sheetsOf = async (...args: string[]) => {
  const { code, out, err } = await limpide('assess', ...args, '--format', 'json');
  return { code, err, ...(JSON.parse(out) as Sheets) };
};
const against = ({ sheets }: Sheets) =>
  sheets.flatMap(({ id, questions }) =>
    questions.filter(({ verdict }) => verdict === 'contradicted').map(({ key }) => `${id}.${key}`),
  );

describe('limpide assess', { concurrency: 2 }, () => {
  test('has a sheet for each exempt purpose and each legitimate interest, and answers none', async () => {
    const found = await sheetsOf(...SOFTSYSTEMS);
    assert.deepEqual([found.code, found.err], [0, '']);
    assert.deepEqual(against(found), []);
    const { facts } = JSON.parse(
      await readFile(new URL('demo/site/limpide-policy.json', ROOT), 'utf8'),
    ) as { facts: Facts };
    const interests = facts.processing.filter(({ basis }) => basis === 'legitimate-interests');
    assert.deepEqual(
      found.sheets.filter(({ kind }) => kind === 'interest').map(({ id }) => id),
      interests.map(({ id }) => `interet-${id}`),
    );
    assert.ok(found.sheets.some(({ id }) => id === 'exemption-audience'));
    const verdicts = found.sheets
      .filter(({ kind }) => kind === 'interest')
      .flatMap(({ questions }) => questions.map(({ verdict }) => verdict));
    assert.deepEqual([...new Set(verdicts)], ['toAssess']);
  });

  for (const [key, change] of Object.entries({
    alone: (service: Record<string, unknown>) =>
      (service['controller'] = {
        name: 'Autre',
        country: 'FR',
        policyUrl: 'https://autre.example/',
      }),
    unmatched: (service: Record<string, unknown>) => (service['options'] = { userId: 'x' }),
    duration: (service: Record<string, unknown>) =>
      (service['storage'] = [{ name: 'v', kind: 'cookie', duration: 'P24M' }]),
  }))
    test(`says that the criterion “${key}” of the exemption is contradicted`, async () => {
      const files = await changed(`exempt-${key}`, ({ config }) => {
        const exempt = config.services.find((service) =>
          (service['purposes'] as string[] | undefined)?.includes('audience'),
        );
        change(exempt as Record<string, unknown>);
      });
      const found = await sheetsOf(...files);
      assert.equal(found.code, 1);
      assert.deepEqual(against(found), [`exemption-audience.${key}`]);
      assert.match(found.err, /un critère est contredit/);
    });

  test('has a sheet for each recipient abroad; one that the facts deny is contradicted', async () => {
    const files = await changed('abroad', ({ config, facts }) => {
      config.services.push({
        id: 'carte',
        name: 'Carte',
        purposes: ['media'],
        controller: { name: 'Carte Inc.', country: 'US', policyUrl: 'https://carte.example/' },
      });
      Object.assign(facts.processing[0] ?? {}, {
        transfers: [
          {
            recipient: 'Nuage SA',
            country: 'CH',
            safeguard: 'adequacy',
            details: 'décision 2000/518/CE',
          },
        ],
      });
    });
    const found = await sheetsOf(...files);
    const sheets = found.sheets.filter(({ kind }) => kind === 'transfer');
    assert.deepEqual(
      sheets.map(({ title }) => title),
      ['Nuage SA (Suisse)', 'Carte Inc. (États-Unis)'],
    );
    assert.deepEqual(against(found), ['transfert-2.safeguard']);
  });

  test('is a page to print, with a place for each answer, in both languages', async () => {
    for (const [language, title] of [
      ['fr', 'Fiches d’appréciation – Softsystems'],
      ['en', 'Assessment sheets – Softsystems'],
    ] as const) {
      const { out } = await limpide('assess', ...SOFTSYSTEMS, '--language', language);
      assert.ok(out.includes(`<h1>${title}</h1>`));
      assert.doesNotMatch(out, /<script|sheets:|policy:|checks:|undefined|\{\{/);
      assert.ok((out.match(/class="blank"/g) ?? []).length > 40);
    }
  });
});
