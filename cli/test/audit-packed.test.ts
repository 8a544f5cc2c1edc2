import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { html } from '../../test/support/node/html.js';
import { startSite, type Site } from '../../test/support/node/site.js';
import { audited, gravest } from './audit-run.js';

const run = promisify(execFile);

/** Fetched as they are published, without the hundred packages that they name and do not need here. */
const PACKAGES = { klaro: 'klaro@0.7.22', osano: 'cookieconsent@3.1.1' };

const KLARO = `<script>var klaroConfig = { privacyPolicy: '/confidentialite', lang: 'fr', translations: { zz: { privacyPolicyUrl: '/confidentialite' } },
  services: [{ name: 'mesure', title: 'Mesure', purposes: ['analytics'], cookies: ['mesure'] }] };</script>
<script defer src="/klaro.js"></script>`;

/** The way back as Klaro's own documentation has it, and as a site words it. */
const KLARO_BACK = `${KLARO}<p><a href="#" onclick="klaro.show(); return false">Mes réglages</a></p>`;

const OSANO = `<link rel="stylesheet" href="/osano.css"><script src="/osano.js"></script>
<script>window.cookieconsent.initialise({ type: 'opt-in', revokable: true,
  content: { message: 'Ce site utilise des cookies.', deny: 'Refuser', allow: 'Accepter', policy: 'Choix des cookies', link: '' } });</script>`;

const full = process.env['LIMPIDE_FULL'] === '1';

describe('limpide audit of Klaro and Osano from npm', { skip: !full, concurrency: 2 }, () => {
  let site: Site;
  let folder: string;
  const visit = (path: string) => audited(`${site.origin}${path}`, '--pages', '1');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limpide-packed-'));
    const text = async (name: keyof typeof PACKAGES, path: string) => {
      const { stdout } = await run('npm', ['pack', '--json', '--prefer-offline', PACKAGES[name]], {
        cwd: folder,
      });
      const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
      await run('tar', ['xzf', filename, `package/${path}`], { cwd: folder });
      return readFile(join(folder, 'package', path), 'utf8');
    };
    const type = 'text/javascript; charset=utf-8';
    const [klaro, osano, style] = [
      await text('klaro', 'dist/klaro.js'),
      await text('osano', 'build/cookieconsent.min.js'),
      await text('osano', 'build/cookieconsent.min.css'),
    ];
    const page = (body: string) => html({ script: null, body });
    site = await startSite({
      pages: () => ({
        '/klaro': page(KLARO_BACK),
        '/klaro-sans-retour': page(KLARO),
        '/osano': page(OSANO),
        '/klaro.js': { type, body: klaro },
        '/osano.js': { type, body: osano },
        '/osano.css': { type: 'text/css', body: style },
      }),
    });
  });
  after(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  for (const path of ['/klaro', '/osano'])
    test(`drives ${path.slice(1)} from its notice and back`, async () => {
      const { report } = await visit(path);
      assert.deepEqual(
        report.scenarios.map(({ id, driven }) => [id, driven]),
        ['none', 'refuse', 'accept', 'withdraw', 'gpc'].map((id) => [id, true]),
        JSON.stringify(report.notice),
      );
      assert.ok(!gravest(report).some((id) => id.startsWith('no-way-back')));
    });

  test('says of Klaro alone that there is no way back, on which page', async () => {
    const { report } = await visit('/klaro-sans-retour');
    const [found] = report.findings.filter(({ id }) => id.startsWith('no-way-back'));
    assert.deepEqual(
      found?.seen.map(({ scenario, page }) => [scenario, page]),
      [['withdraw', `${site.origin}/klaro-sans-retour`]],
    );
    assert.equal(found?.severity, 'error');
  });
});
