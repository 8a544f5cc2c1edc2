import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { ensureWordpress } from '../../scripts/lib/wordpress.mjs';
import {
  logIn,
  openBrowser,
  save,
  settingsOf,
  somebody,
  type Person,
} from './wordpress/browser.js';
import { PAGES, within, writePages } from './wordpress/content.js';
import { startMariaDb, type MariaDb } from './wordpress/mariadb.js';
import { copyWordpress, install, serveSite, type WordpressSite } from './wordpress/site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The plugin's own lines of a log: WordPress 6.1 says much of itself on PHP 8.2. */
const ofThePlugin = (log: string) =>
  log
    .split('\n')
    .filter((line) => line.includes('/plugins/limpide/') || /^\S* ?limpide:/.test(line));

/** A real WordPress, from Debian's packages, in a real browser: some minutes. */
describe('the plugin on a WordPress', { skip: !process.env['LIMPIDE_FULL'] }, () => {
  let mariadb: MariaDb;
  let wordpress: Awaited<ReturnType<typeof copyWordpress>>;
  let browser: Browser;
  let folder: string;
  let site: WordpressSite;
  let admin: Person;
  const open: (() => Promise<unknown>)[] = [];

  before(async () => {
    await ensureWordpress();
    folder = await mkdtemp(join(tmpdir(), 'limpide-plugin-'));
    await run('node', ['scripts/wordpress.mjs', '--out', folder], { cwd: ROOT });
    [mariadb, wordpress, browser] = [
      await startMariaDb(),
      await copyWordpress(),
      await openBrowser(),
    ];
    open.push(
      () => browser.close(),
      () => wordpress.remove(),
      () => mariadb.stop(),
    );
    site = await serveSite({ wordpress: wordpress.path, mariadb, database: 'un' });
    open.unshift(() => site.close());
    await install(site);
    process.env['LIMPIDE_PAGES'] = JSON.stringify(PAGES);
    await within(wordpress.path, mariadb, 'un', writePages);
    admin = await somebody(browser);
    await logIn(admin.page, site.url);
  });
  after(async () => {
    for (const close of open) await close();
    await rm(folder, { recursive: true });
  });

  const visit = async (path: string, use: (person: Person) => Promise<void>, from = site) => {
    const person = await somebody(browser);
    try {
      await person.page.goto(from.url + path);
      await use(person);
      assert.deepEqual(person.errors, []);
    } finally {
      await person.close();
    }
  };
  const answer = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const stored = async (table = 'wp_limpide_decisions') =>
    (await mariadb.query(`SELECT body FROM ${table}`, 'un')).map(
      (text) => JSON.parse(text) as { action: string; origin: string; state: object },
    );

  test('is installed from its zip and activated, and says that nothing is shown yet', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
    const [name = ''] = await readdir(folder);
    await page.locator('input[type=file]').setInputFiles(join(folder, name));
    await page.locator('#install-plugin-submit').click();
    await page.locator('a.button-primary[href*="action=activate"]').click();
    await page.waitForURL(/plugins\.php/);
    await page.goto(settingsOf(site.url));
    assert.match(await page.locator('h1').innerText(), /^Limpide : vie privée et cookies$/u);
    await page.getByText('Rien n’est affiché pour l’instant').waitFor();
    const html = await (await fetch(site.url)).text();
    assert.doesNotMatch(html, /limpide\.js/);
  });

  test('takes its settings, and names in a sentence what is wrong', async () => {
    const { page } = admin;
    await page.fill('#limpide-name', '</script><b>Exemple');
    await page.fill('#limpide-email', 'personne');
    await page.fill('#limpide-handles', 'probe-stats : audience-advanced\nmal');
    await page.check('input[name="limpide[purposes][]"][value="audience-advanced"]');
    await page.locator('details:has(input[name="limpide[services][youtube][on]"]) summary').click();
    await page.check('input[name="limpide[services][youtube][on]"]');
    await page.check('input[name="limpide[proof]"][value="database"]');
    await page.check('input[name="limpide[position]"][value="end"]');
    await page.fill('#limpide-accent', '#0a5c36');
    const said = (await save(page)).join('\n');
    assert.match(said, /« personne » n’est pas une adresse e.mail/u);
    assert.match(said, /La ligne « mal » n’est pas comprise/u);
    await page.check('input[name="limpide[mode]"][value="json"]');
    await page.fill('#limpide-json', '{');
    assert.match((await save(page)).join('\n'), /n’est pas du JSON valide.*reste en place/u);
    await page.fill('#limpide-name', 'Exemple <&> "fils"');
    await page.fill('#limpide-handles', 'probe-stats : audience-advanced');
    await page.fill('#limpide-json', '');
    const [, ...faults] = (await save(page)).filter((line) => /n’est pas|manque/u.test(line));
    assert.deepEqual(faults, []);
    assert.equal(await page.inputValue('#limpide-accent'), '#0a5c36');
  });

  test('stands before every other script, the same for everybody', async () => {
    const pages = await Promise.all(
      [1, 2].map(async () => (await fetch(`${site.url}/videos/`)).text()),
    );
    const [first = ''] = pages;
    assert.equal(pages[1], first);
    const scripts = [...first.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    assert.match(scripts[0] ?? '', /type="application\/json" id="limpide-config"/);
    assert.match(scripts[1] ?? '', /data-cfasync="false".* src="[^"]*\/limpide\.js\?ver=/);
    assert.doesNotMatch(first, /\bsrc=.https:\/\/(www\.youtube|stats\.example)/);
    assert.doesNotMatch(first, /rel='dns-prefetch' href='\/\/stats\.example'/);
  });

  test('nobody is asked anything before an answer, nor after a refusal', () =>
    visit('/videos/', async ({ page, asked }) => {
      await page.getByRole('button', { name: 'Tout refuser', exact: true }).waitFor();
      await page.getByRole('button', { name: /^Afficher ce contenu/ }).waitFor();
      assert.deepEqual(asked, []);
      const posted = page.waitForResponse((response) =>
        response.url().includes('limpide=decisions'),
      );
      await answer(page, 'Tout refuser');
      assert.equal((await posted).status(), 201);
      await page.reload();
      await page.getByRole('button', { name: /^Afficher ce contenu/ }).waitFor();
      assert.deepEqual(asked, []);
      const [decision] = await stored();
      assert.equal(decision?.action, 'refuse-all');
      assert.equal(decision?.origin, site.origin);
    }));

  test('what is accepted is asked, once each', () =>
    visit('/videos/', async ({ page, asked }) => {
      const posted = page.waitForResponse((response) =>
        response.url().includes('limpide=decisions'),
      );
      await answer(page, 'Tout accepter');
      assert.equal((await posted).status(), 201);
      await page.waitForFunction(() => 'probeBefore' in window);
      await page.waitForFunction(() => !!document.querySelector('iframe[src]'));
      assert.deepEqual([...asked].sort(), [
        'https://stats.example/s.js?ver=1',
        'https://www.youtube.com/embed/x?feature=oembed',
      ]);
      assert.equal((await stored()).length, 2);
    }));

  test('what nobody has declared stays shut, and the owner is told', async () => {
    await visit('/undeclared/', async ({ page, asked }) => {
      await answer(page, 'Tout accepter');
      await page.getByRole('link', { name: 'Voir sur player.vimeo.com' }).waitFor();
      await page.waitForFunction(() => 'probeBefore' in window);
      assert.deepEqual(asked, ['https://stats.example/s.js?ver=1']);
    });
    await admin.page.goto(settingsOf(site.url));
    await admin.page.getByText(/qui restent donc fermés.*: Vimeo\./u).waitFor();
  });

  test('speaks the WP Consent API where its functions are', () =>
    visit('/videos/?consent-api', async ({ page }) => {
      await answer(page, 'Tout accepter');
      await page.waitForFunction(() =>
        (window as unknown as { told: string[] }).told.includes('statistics allow'),
      );
      const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
      assert.ok(told.includes('marketing deny') && told.includes('functional allow'), told.join());
    }));

  test('shows its surfaces by shortcode and by block', () =>
    visit('/surfaces/', async ({ page }) => {
      for (const name of ['rights', 'newsletter', 'data', 'manager', 'policy', 'choices'])
        await page.waitForFunction(
          (tag) => document.querySelectorAll(tag).length === 1 && !!customElements.get(tag),
          `limpide-${name}`,
        );
      const source = await page.locator('limpide-newsletter').getAttribute('source');
      assert.equal(source, '<b>pied');
      assert.equal(await page.locator('.wp-block-limpide-manager.alignwide').count(), 1);
      await answer(page, 'Tout refuser');
      await answer(page, 'Gérer mes cookies');
      await page.getByRole('dialog').first().waitFor();
    }));

  test('keeps proofs as the contract says, on MariaDB, and gives them out', async () => {
    const conform = ['cli/bin/limpide.js', 'conform', `${site.url}/?limpide=`];
    const { stdout } = await run(
      'node',
      [...conform, '--kinds', 'decisions', '--origin', site.origin, '--json'],
      { cwd: ROOT },
    );
    const { cases } = JSON.parse(stdout) as { cases: { verdict: string }[] };
    assert.deepEqual(
      cases.filter(({ verdict }) => verdict !== 'pass'),
      [],
    );
    await admin.page.goto(settingsOf(site.url));
    const [download] = await Promise.all([
      admin.page.waitForEvent('download'),
      admin.page.getByRole('button', { name: /^Télécharger les preuves/ }).click(),
    ]);
    const { readFile } = await import('node:fs/promises');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    assert.equal(lines.length, (await stored()).length);
    const stranger = await fetch(`${site.url}/wp-admin/admin-post.php?action=limpide_export`, {
      redirect: 'manual',
    });
    assert.notEqual(stranger.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
  });

  test('says why a file of proofs cannot be: in the site, or not writable', async () => {
    const { page } = admin;
    for (const [path, sentence] of [
      [
        join(wordpress.path, 'wp-content/uploads'),
        /le serveur web pourrait donner ce dossier à lire/,
      ],
      ['/proc/limpide', /PHP ne peut pas écrire dans \/proc\/limpide/],
    ] as const) {
      await page.goto(settingsOf(site.url));
      await page.check('input[name="limpide[proof]"][value="file"]');
      await page.fill('#limpide-folder', path);
      assert.match((await save(page)).join('\n'), sentence);
    }
    const refused = await fetch(`${site.url}/?limpide=decisions`, { method: 'POST' });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '60']);
    const data = join(folder, 'data');
    await mkdir(data);
    await page.fill('#limpide-folder', data);
    await save(page);
    await visit('/', async (person) => {
      const posted = person.page.waitForResponse((each) =>
        each.url().includes('limpide=decisions'),
      );
      await answer(person.page, 'Tout refuser');
      assert.equal((await posted).status(), 201);
    });
    assert.deepEqual(await readdir(data), ['decisions.sqlite']);
  });

  test('works in a folder, without pretty permalinks; without pdo_mysql it says so', async () => {
    const options = { wordpress: wordpress.path, mariadb, database: 'deux', under: '/blog' };
    let other = await serveSite(options);
    const person = await somebody(browser);
    try {
      await install(other);
      const activate =
        "update_option('permalink_structure', ''); require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('limpide/limpide.php');";
      await within(wordpress.path, mariadb, 'deux', activate);
      await logIn(person.page, other.url);
      await person.page.goto(settingsOf(other.url));
      await person.page.fill('#limpide-name', 'Autre');
      await person.page.check('input[name="limpide[proof]"][value="database"]');
      assert.match((await save(person.page)).join('\n'), /à l’adresse \/blog\/\?limpide=decisions/);
      const post = async (status: number) =>
        visit(
          '/',
          async ({ page }) => {
            const posted = page.waitForResponse((each) => each.url().includes('limpide=decisions'));
            await answer(page, 'Tout refuser');
            assert.equal((await posted).status(), status);
          },
          other,
        );
      await post(201);
      assert.equal(
        (await mariadb.query('SELECT event_id FROM wp_limpide_decisions', 'deux')).length,
        1,
      );
      await other.close();
      other = await serveSite({ ...options, without: ['pdo_mysql'] });
      // Its own address has changed with the port.
      await mariadb.query(
        `UPDATE wp_options SET option_value = '${other.url}' WHERE option_name IN ('siteurl', 'home')`,
        'deux',
      );
      await post(503);
      assert.match(await other.log(), /limpide: .*pdo_mysql/);
    } finally {
      await person.close();
      await other.close();
    }
  });

  test('leaves nothing behind but the proofs that it was told to keep', async () => {
    const { page } = admin;
    await page.goto(settingsOf(site.url));
    await page.uncheck('#limpide-keep');
    await save(page);
    assert.deepEqual(
      ofThePlugin(await site.log()).filter((line) => !line.includes('limpide: ')),
      [],
    );
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${site.url}/wp-admin/plugins.php`);
    await page.click('#deactivate-limpide');
    await page.click('#delete-limpide');
    await page
      .locator('tr[data-slug="limpide"].deleted, #the-list:not(:has([data-slug="limpide"]))')
      .first()
      .waitFor({ state: 'attached' });
    const left = (sql: string) => mariadb.query(sql, 'un');
    assert.deepEqual(
      await left(
        "SELECT option_name FROM wp_options WHERE option_name LIKE '%limpide%' AND option_name NOT LIKE '%transient%'",
      ),
      [],
    );
    assert.deepEqual(await left("SHOW TABLES LIKE 'wp_limpide%'"), []);
    assert.deepEqual(
      await left(
        "SELECT option_value FROM wp_options WHERE option_name = 'cron' AND option_value LIKE '%limpide%'",
      ),
      [],
    );
    assert.deepEqual(await readdir(join(folder, 'data')), []);
  });
});
