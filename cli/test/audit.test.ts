import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { html } from '../../test/support/node/html.js';
import { startSite, type Site } from '../../test/support/node/site.js';
import { audited, gravest, PACE } from './audit-run.js';
import { limpide } from './command.js';
import type { AuditReport } from '../src/audit/types.js';

const cookie = (name: string, duration: string) => ({
  name,
  type: 'cookie',
  duration,
  party: 'first',
});
const service = (id: string, purpose: string, storage: object[] = [], hosts: string[] = []) => ({
  id,
  name: `Service ${id}`,
  controller: { name: `Société ${id}`, country: 'FR', policyUrl: 'https://tiers.example/' },
  purposes: [purpose],
  hosts: [`${id}.localhost`, ...hosts],
  storage: [
    { ...cookie('third_id', 'session'), party: 'third', domain: `${id}.localhost` },
    ...storage,
  ],
});
const CONFIG = {
  organisation: { name: 'Softsystems', email: 'contact@softsystems.ai' },
  locale: 'fr',
  purposes: ['audience', 'advertising', 'media'],
  services: [
    service('mesure', 'audience', [cookie('exempt_id', 'P13M')]),
    service(
      'regie',
      'advertising',
      [
        cookie('t_probe', 'P1D'),
        { name: 't_probe', type: 'localStorage', duration: 'P1D' },
        cookie('longue', 'P1D'),
        // Of the server, out of reach of what clears in the page.
        cookie('serveur', 'P1D'),
        { ...cookie('third_id', 'session'), party: 'third', domain: 'localhost' },
      ],
      // Where the probe calls home.
      ['localhost'],
    ),
    service('video', 'media'),
    service('jamais', 'media'),
  ],
};

/** A policy that tells who, why, to whom, and the right to complain; neither all rights nor the rest. */
const POLICY = `<h1>Politique de confidentialité</h1>
<p>Le responsable est Softsystems, contact@softsystems.ai. Les finalités sont la réponse aux demandes et l'envoi des commandes.</p>
<details><summary>Qui reçoit les données</summary><p>Les destinataires sont notre hébergeur et notre transporteur.</p></details>
<p>Vous avez un droit d'accès et de rectification. Une réclamation peut être adressée à la CNIL.</p>
<p>${'Nous faisons attention à ce que vous nous confiez, chaque jour et partout. '.repeat(25)}</p>`;

/** One fault of each kind, on one page. */
const faulty = (port: string) => `
<p><a href="/pend">Pend</a> <a href="/absente">Absente</a> <a href="/politique">Politique de confidentialité</a></p>
<script src="http://regie.localhost:${port}/run.js?id=regie"></script>
<script>
document.cookie = 'longue=1; Max-Age=2592000';
document.cookie = 'exempt_id=1; Max-Age=34560000';
localStorage.setItem('pas_declare', '1');
sessionStorage.setItem('session_cachee', '1');
indexedDB.open('base_cachee');
caches.open('cache_cache');
navigator.serviceWorker.register('/travail.js', { scope: '/hors/' });
new Image().src = 'http://mesure.localhost:${port}/hit?id=1&url=' +
  encodeURIComponent('https://exemple.fr/?utm_source=lettre');
new Image().src = 'http://inconnu.localhost:${port}/pixel.gif';
new WebSocket('ws://prise.localhost:${port}/');
limpide.when('advertising').then(() => localStorage.setItem('reste', '1'));
</script>
<script type="text/plain" data-purpose="media" data-service="video"
  data-src="http://video.localhost:${port}/quiet.js"></script>`;

describe('limpide audit of a page with a fault of each kind', () => {
  let site: Site;
  let folder: string;
  let report: AuditReport;
  let code: number | null;
  let err: string;
  const page = () => join(folder, 'audit.html');
  const find = (id: string) => {
    const found = report.findings.find((each) => each.id === id);
    assert.ok(found, `${id} is not among ${report.findings.map((each) => each.id).join(', ')}`);
    return found;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limpide-audit-'));
    site = await startSite({
      config: CONFIG,
      pages: ({ third }) => ({
        '/': {
          body: html({ body: faulty(new URL(third.origin).port) }),
          headers: { 'set-cookie': 'serveur=1; HttpOnly; Max-Age=3600' },
        },
        '/politique': html({ script: null, body: POLICY }),
        '/travail.js': { type: 'text/javascript', body: '' },
        '/pend': { body: '', hangs: true },
        '/autre': html({ body: '<p>Rien</p>' }),
        '/simple': html({ script: null }),
      }),
    });
    ({ report, code, err } = await audited(`${site.origin}/`, '--report', page()));
  });
  after(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  test('finds each, and nothing else that is more than a note', () => {
    assert.equal(code, 1);
    assert.deepEqual(
      gravest(report),
      [
        ...['third-before', 'third-refused', 'third-withdrawn', 'third-beyond'].flatMap((rule) => [
          `${rule}:regie.localhost`,
          // Where its script calls home.
          `${rule}:localhost`,
        ]),
        // What is exempt and runs ungated: "Tout refuser" is not obeyed.
        ...['third-refused', 'third-withdrawn'].map((rule) => `${rule}:mesure.localhost`),
        ...['third-undeclared', 'third-unknown'].flatMap((rule) => [
          `${rule}:inconnu.localhost`,
          `${rule}:prise.localhost`,
        ]),
        ...['longue', 't_probe', 'third_id (regie.localhost)', 'third_id (localhost)'].map(
          (name) => `storage-before:${name}`,
        ),
        ...['storage-before', 'storage-refused', 'storage-withdrawn'].map(
          (rule) => `${rule}:serveur`,
        ),
        // A cookie of `localhost` is one of all that is below it.
        'storage-before:third_id (inconnu.localhost)',
        ...['storage-undeclared:pas_declare', 'storage-undeclared:reste', 'storage-left:reste'],
        ...['session_cachee', 'base_cachee', 'cache_cache', `${site.origin}/travail.js`].map(
          (name) => `storage-undeclared:${name}`,
        ),
        ...['rights', 'withdrawal', 'after-death'].map((name) => `policy-mention:mention-${name}`),
        ...['storage-longer:longue', 'exempt-long:exempt_id', 'storage-longer:exempt_id'],
        ...['exempt-third-host:mesure.localhost', 'exempt-campaign:mesure'],
        `page-hangs:${site.origin}/pend`,
      ].sort(),
    );
    find('service-unseen:jamais');
    for (const [name, type] of [
      ['session_cachee', 'sessionStorage'],
      ['base_cachee', 'indexedDB'],
      ['cache_cache', 'cacheStorage'],
      [`${site.origin}/travail.js`, 'serviceWorker'],
    ] as const)
      assert.match(find(`storage-undeclared:${name}`).title, new RegExp(type));
    const rights = find('policy-mention:mention-rights');
    assert.match(rights.title, /ne semble pas donner.*tous les droits/);
    assert.equal(rights.seen[0]?.page, `${site.origin}/politique`);
    find(`page-fails:${site.origin}/absente`);
  });

  test('says of each how grave it is, by which force, where, when, who caused it, and what to do', () => {
    const { severity, force, title, source, remedy, seen, count } = find(
      'third-refused:regie.localhost',
    );
    assert.deepEqual([severity, force], ['error', 'law']);
    assert.match(title, /regie\.localhost \(Service regie\) est appelé après un refus\./);
    assert.match(source, /article\u00a082|article 82/);
    assert.ok(remedy.length > 20 && count >= seen.length);
    assert.equal(seen[0]?.page, `${site.origin}/`);
    const [hit] = find('third-refused:localhost').seen;
    assert.equal(hit?.scenario, 'refuse');
    assert.equal(hit?.page, `${site.origin}/`);
    assert.ok(Number(hit?.at) > 0);
    assert.match(hit?.chain?.[0] ?? '', /regie\.localhost:\d+\/run\.js/);
    assert.ok(hit?.chain?.includes(`${site.origin}/`), hit?.chain?.join());
    assert.equal(find('exempt-third-host:mesure.localhost').force, 'soft');
    assert.equal(find('third-unknown:inconnu.localhost').force, 'choice');
  });

  test('drives every scenario, and says so as it goes', () => {
    assert.deepEqual(
      report.scenarios.map(({ id, driven }) => [id, driven]),
      ['none', 'refuse', 'accept', 'withdraw', 'gpc', 'only:advertising', 'only:media'].map(
        (id) => [id, true],
      ),
    );
    assert.equal(err.match(/scénario mené/g)?.length, 7);
    assert.deepEqual([report.configuration, report.isLimpide], ['page', true]);
  });

  test('sends Global Privacy Control in its scenario alone, by header and by property', () => {
    const gpc = site.third.requests.filter(({ headers }) => headers['sec-gpc'] === '1');
    assert.ok(gpc.length > 0 && gpc.length < site.third.requests.length / 2);
  });

  test('writes one HTML file that asks for nothing', async () => {
    const written = await readFile(page(), 'utf8');
    assert.match(written, /<h1>Audit de 127\.0\.0\.1<\/h1>/);
    assert.match(written, /est appelé après un refus/);
    assert.equal(
      written.match(/<img src="data:image\/jpeg;base64,/g)?.length,
      report.scenarios.length,
    );
    assert.doesNotMatch(written, /<script|<link|src="http|url\(/);
  });

  test('tells only what is new since a baseline', async () => {
    const known = join(folder, 'known.json');
    const findings = report.findings.filter(({ id }) => id !== 'storage-undeclared:reste');
    await writeFile(known, JSON.stringify({ ...report, findings }));
    const only = ['--pages', '1', '--baseline', known, '--language', 'en'];
    const next = await audited(`${site.origin}/`, ...only);
    assert.deepEqual(gravest(next.report), ['storage-undeclared:reste']);
    assert.equal(next.code, 0);
    assert.ok(next.report.known > 10);
    assert.match(
      next.report.findings[0]?.title ?? '',
      /^reste \(localStorage\) is set and is not in/,
    );
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, '{}');
    const refused = await limpide('audit', site.origin, ...PACE, '--baseline', wrong);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /is no report of limpide audit/);
  });

  test('writes SARIF and JUnit, and text that ends with the total', async () => {
    const run = (format: string) =>
      limpide('audit', `${site.origin}/simple`, ...PACE, '--pages', '1', '--format', format);
    const [sarif, junit, text] = await Promise.all(['sarif', 'junit', 'text'].map(run));
    const { runs } = JSON.parse(sarif?.out ?? '') as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[];
    };
    assert.ok(runs[0]?.tool.driver.rules.some(({ id }) => id === 'third-before'));
    assert.deepEqual(runs[0]?.results.map(({ ruleId }) => ruleId).sort(), [
      'no-notice',
      'no-policy',
    ]);
    assert.match(
      junit?.out ?? '',
      /<testsuite name="limpide audit http[^"]+" tests="\d+" failures="0">/,
    );
    assert.match(
      junit?.out ?? '',
      /<testcase classname="limpide.audit" name="third-before"><\/testcase>/,
    );
    assert.match(text?.out ?? '', /aucune erreur, aucun avertissement, 2 remarques\.\n$/);
    assert.deepEqual([sarif?.code, junit?.code, text?.code], [0, 0, 0]);
  });

  test('refuses what is no address and no number', async () => {
    for (const args of [['exemple.fr'], ['file:///etc/passwd'], [site.origin, '--pages', 'dix']]) {
      const { code: status, out } = await limpide('audit', ...args);
      assert.deepEqual([status, out], [2, '']);
    }
  });
});
