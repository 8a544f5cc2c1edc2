import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { logIn, save, settingsOf, somebody, type Person } from './wordpress/browser.js';
import { within } from './wordpress/content.js';
import { install, serveSite } from './wordpress/site.js';
import * as their from './wordpress/world.js';
import { decide, ofThePlugin, press, ROOT, startWorld } from './wordpress/world.js';

const run = promisify(execFile);

/** A real WordPress, from Debian's packages, in a real browser: a minute or two. */
describe('the plugin on a WordPress', { skip: !process.env['LIMPIDE_FULL'] }, () => {
  let world: their.World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.close());

  const visit = (path: string, use: (person: Person) => Promise<void>) =>
    their.visit(world, path, use);
  const stored = async () =>
    (await world.mariadb.query('SELECT body FROM wp_limpide_decisions', 'un')).map(
      (text) => JSON.parse(text) as { action: string; origin: string },
    );

  test('is installed from its zip and activated, and says that nothing is shown yet', async () => {
    const { page } = world.admin;
    await page.goto(`${world.site.url}/wp-admin/plugin-install.php?tab=upload`);
    const [name = ''] = await readdir(world.folder);
    await page.locator('input[type=file]').setInputFiles(join(world.folder, name));
    await page.locator('#install-plugin-submit').click();
    await page.locator('a.button-primary[href*="action=activate"]').click();
    await page.waitForURL(/plugins\.php/);
    await page.goto(settingsOf(world.site.url));
    assert.match(await page.locator('h1').innerText(), /^Limpide\s: vie privée et cookies$/);
    await page.getByText('Rien n’est affiché pour l’instant').waitFor();
    const html = await (await fetch(world.site.url)).text();
    assert.doesNotMatch(html, /limpide\.js/);
  });

  test('takes its settings, and names in a sentence what is wrong', async () => {
    const { page } = world.admin;
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
    assert.match(said, /«\spersonne\s» n’est pas une adresse/);
    assert.match(said, /La ligne «\smal\s» n’est pas comprise/);
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
      [1, 2].map(async () => (await fetch(`${world.site.url}/videos/`)).text()),
    );
    const [first = ''] = pages;
    assert.equal(pages[1], first);
    const scripts = [...first.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    assert.match(scripts[0] ?? '', /type="application\/json" id="limpide-config"/);
    assert.match(scripts[1] ?? '', /data-cfasync="false".* src="[^"]*\/limpide\.js\?ver=/);
    assert.doesNotMatch(first, /\ssrc=.https:\/\/(www\.youtube|stats\.example)/);
    assert.doesNotMatch(first, /rel='dns-prefetch' href='\/\/stats\.example'/);
  });

  test('nobody is asked anything before an answer, nor after a refusal', () =>
    visit('/videos/', async ({ page, asked }) => {
      await page.getByRole('button', { name: 'Tout refuser', exact: true }).waitFor();
      await page.getByRole('button', { name: /^Afficher ce contenu/ }).waitFor();
      assert.deepEqual(asked, []);
      assert.equal(await decide(page, 'Tout refuser'), 201);
      await page.reload();
      await page.getByRole('button', { name: /^Afficher ce contenu/ }).waitFor();
      assert.deepEqual(asked, []);
      const [decision] = await stored();
      assert.equal(decision?.action, 'refuse-all');
      assert.equal(decision?.origin, world.site.origin);
    }));

  test('what is accepted is asked, once each', () =>
    visit('/videos/', async ({ page, asked }) => {
      assert.equal(await decide(page, 'Tout accepter'), 201);
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
      await press(page, 'Tout accepter');
      await page.getByRole('link', { name: 'Voir sur player.vimeo.com' }).waitFor();
      await page.waitForFunction(() => 'probeBefore' in window);
      assert.deepEqual(asked, ['https://stats.example/s.js?ver=1']);
    });
    await world.admin.page.goto(settingsOf(world.site.url));
    await world.admin.page.getByText(/qui restent donc fermés\s: Vimeo\./u).waitFor();
  });

  test('speaks the WP Consent API where its functions are', () =>
    visit('/videos/?consent-api', async ({ page }) => {
      await press(page, 'Tout accepter');
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
      await press(page, 'Tout refuser');
      await press(page, 'Gérer mes cookies');
      await page.getByRole('dialog').first().waitFor();
    }));

  test('keeps proofs as the contract says, on MariaDB, and gives them out', async () => {
    const conform = ['cli/bin/limpide.js', 'conform', `${world.site.url}/?limpide=`];
    const { stdout } = await run(
      'node',
      [...conform, '--kinds', 'decisions', '--origin', world.site.origin, '--json'],
      { cwd: ROOT },
    );
    const { cases } = JSON.parse(stdout) as { cases: { verdict: string }[] };
    // Skipped: what other origins alone need.
    assert.deepEqual(
      cases.filter(({ verdict }) => !['pass', 'skipped'].includes(verdict)),
      [],
    );
    assert.ok(cases.filter(({ verdict }) => verdict === 'pass').length >= 24);
    await world.admin.page.goto(settingsOf(world.site.url));
    const [download] = await Promise.all([
      world.admin.page.waitForEvent('download'),
      world.admin.page.getByRole('button', { name: /^Télécharger les preuves/ }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    assert.equal(lines.length, (await stored()).length);
    const stranger = await fetch(
      `${world.site.url}/wp-admin/admin-post.php?action=limpide_export`,
      {
        redirect: 'manual',
      },
    );
    assert.notEqual(stranger.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
  });

  test('says why a file of proofs cannot be: in the site, or not writable', async () => {
    const { page } = world.admin;
    for (const [path, sentence] of [
      [
        join(world.wordpress, 'wp-content/uploads'),
        /le serveur web pourrait donner ce dossier à lire/,
      ],
      ['/proc/limpide', /PHP ne peut pas écrire dans \/proc\/limpide/],
    ] as const) {
      await page.goto(settingsOf(world.site.url));
      await page.check('input[name="limpide[proof]"][value="file"]');
      await page.fill('#limpide-folder', path);
      assert.match((await save(page)).join('\n'), sentence);
    }
    const refused = await fetch(`${world.site.url}/?limpide=decisions`, { method: 'POST' });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '60']);
    const data = join(world.folder, 'data');
    await mkdir(data);
    await page.fill('#limpide-folder', data);
    await save(page);
    await visit('/', async (person) => {
      assert.equal(await decide(person.page, 'Tout refuser'), 201);
    });
    assert.deepEqual(await readdir(data), ['decisions.sqlite']);
  });

  test('works in a folder, without pretty permalinks; without pdo_mysql it says so', async () => {
    const options = { ...world, database: 'deux', under: '/blog' };
    let other = await serveSite(options);
    const person = await somebody(world.browser);
    try {
      await install(other);
      const activate =
        "update_option('permalink_structure', ''); require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('limpide/limpide.php');";
      await within(world.wordpress, world.mariadb, 'deux', activate);
      await logIn(person.page, other.url);
      await person.page.goto(settingsOf(other.url));
      await person.page.fill('#limpide-name', 'Autre');
      await person.page.check('input[name="limpide[proof]"][value="database"]');
      assert.match((await save(person.page)).join('\n'), /à l’adresse \/blog\/\?limpide=decisions/);
      const post = (status: number) =>
        their.visit({ ...world, site: other }, '/', async ({ page }) =>
          assert.equal(await decide(page, 'Tout refuser'), status),
        );
      await post(201);
      assert.equal(
        (await world.mariadb.query('SELECT event_id FROM wp_limpide_decisions', 'deux')).length,
        1,
      );
      await other.close();
      other = await serveSite({ ...options, without: ['pdo_mysql'] });
      // Its own address has changed with the port.
      await world.mariadb.query(
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
    const { page } = world.admin;
    await page.goto(settingsOf(world.site.url));
    await page.uncheck('#limpide-keep');
    await save(page);
    assert.deepEqual(
      ofThePlugin(await world.site.log()).filter((line) => !line.includes('limpide: ')),
      [],
    );
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${world.site.url}/wp-admin/plugins.php`);
    await page.click('#deactivate-limpide');
    await page.click('#delete-limpide');
    await page
      .locator('tr[data-slug="limpide"].deleted, #the-list:not(:has([data-slug="limpide"]))')
      .first()
      .waitFor({ state: 'attached' });
    const left = (sql: string) => world.mariadb.query(sql, 'un');
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
    assert.deepEqual(await readdir(join(world.folder, 'data')), []);
  });
});
