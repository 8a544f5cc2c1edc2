import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser } from 'playwright-core';
import { verifyPack } from '../src/evidence/verify-pack.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { assertAccessible, launch, signIn } from './support/browser.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';

describe('the owner’s page of evidence in a browser', () => {
  let collector: TestCollector;
  let browser: Browser;
  let folder: string;
  before(async () => {
    collector = await testCollector(await makePostgres(), {
      now: () => new Date('2026-06-30T09:00:00Z'),
    });
    for (const action of ['accept-all', 'refuse-all'])
      await collector.client.post(decisionBody({ action }), { origin: ORIGIN });
    browser = await launch();
    folder = await mkdtemp(join(tmpdir(), 'limpide-pack-'));
  });
  after(async () => {
    await browser.close();
    await collector.remove();
    await rm(folder, { recursive: true });
  });

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const)
    it(`gives the archive by one button, ${colorScheme}, ${width} px`, async () => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        locale: 'fr-FR',
      });
      await signIn(context, collector.client);
      const page = await context.newPage();
      await page.goto(`${collector.client.base}/`);
      await page.getByRole('navigation').getByRole('link', { name: 'Preuves' }).click();
      await page.getByRole('heading', { level: 1, name: 'Dossier de preuves' }).waitFor();
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
      await assertAccessible(page);
      await page.getByLabel('Du', { exact: true }).fill('2026-06-01');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Télécharger le dossier' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), 'limpide-exemple-2026-06-01-2026-06-30.zip');
      const bytes = await readFile(await download.path());
      const verdict = await verifyPack(bytes);
      assert.deepEqual([verdict.faults, verdict.ok], [[], true]);
      assert.deepEqual(verdict.manifest?.figures.decisions, { 'accept-all': 1, 'refuse-all': 1 });

      for (const [name, content] of Object.entries(unzipSync(bytes))) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.getByRole('heading', { name: 'Ce que ce dossier ne prouve pas' }).waitFor();
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
      await assertAccessible(page);
      await context.close();
    });
});
