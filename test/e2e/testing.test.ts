import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../scripts/lib/chromium.mjs';
import type * as Testing from '../../src/testing/index.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { startSite, type Site } from '../support/node/site.js';
import { gatedScript } from './gated.js';

// By the package's own name, as an owner imports it: what was built is what is tried.
const name = 'limpide/testing';
const { choiceCookies, limpideFor } = (await import(name)) as typeof Testing;

const config = configuration({
  purposes: ['audience', 'audience-advanced', 'advertising', 'media'],
  endpoint: undefined,
});
let browser: Browser;
let site: Site;
before(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  site = await startSite({
    config,
    pages: ({ third }) => ({
      '/': html({
        body: gatedScript({ third }, 'stats', 'audience-advanced', 'data-service="stats"'),
      }),
      '/fautive': html({ body: `<img alt="" src="${third.origin}/pixel.gif">` }),
      '/depot': html({ body: `<script>document.cookie = 't_probe=1;Path=/'</script>` }),
      '/sans': html({ script: null }),
    }),
  });
});
after(async () => {
  await browser.close();
  await site.close();
});

/** A test on a page of a new profile. */
const onPage = (title: string, run: (page: Page, limpide: Testing.LimpideTesting) => unknown) =>
  test(title, { timeout: 60_000 }, async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await run(page, limpideFor(page, { config, url: site.origin }));
    } finally {
      await context.close();
    }
  });

const hasRun = (page: Page) => page.waitForFunction(() => (window.ran ?? []).includes('stats'));

onPage(
  'limpide/testing: accepted before the page loads, what is gated runs',
  async (page, limpide) => {
    await limpide.choose('accept');
    await page.goto(site.origin);
    await hasRun(page);
    const decision = await limpide.decision();
    assert.deepEqual(decision?.purposes, {
      audience: true,
      'audience-advanced': true,
      advertising: true,
      media: true,
    });
    await limpide.expectSomethingOf('stats');
    assert.match(String(await limpide.requestsOf('stats')), /\/run\.js\?id=stats/);
    await assert.rejects(limpide.expectNothingOf('stats'), /run\.js\?id=stats[^]*cookie t_probe/);
  },
);

onPage(
  'limpide/testing: refused, nothing of it ran, and no notice asks again',
  async (page, limpide) => {
    await limpide.choose('refuse');
    await page.goto(site.origin);
    const decision = await limpide.decision();
    assert.ok(!Object.values(decision?.purposes ?? { none: true }).includes(true));
    await limpide.expectNothingOf('stats');
    await assert.rejects(limpide.expectSomethingOf('stats'), /Nothing of “stats”/);
    assert.equal(await page.locator('limpide-notice').count(), 0);
    // A refusal of what is exempt is an objection, which outlives the choice.
    assert.ok((await page.context().cookies()).some((cookie) => cookie.name === 'eu-objection'));
  },
);

onPage('limpide/testing: no choice is null; a purpose by its name alone', async (page, limpide) => {
  await page.goto(site.origin);
  assert.equal(await limpide.decision(), null);
  await limpide.choose({ purposes: { advertising: true }, services: { ads: false } });
  await page.reload();
  const decision = await limpide.decision();
  assert.equal(decision?.purposes['advertising'], true);
  assert.equal(decision?.purposes['media'], false);
  assert.equal(decision?.purposes['audience'], true);
  assert.equal(decision?.services['ads'], false);
});

onPage(
  'limpide/testing: a request, and storage alone, each make the assertion fail',
  async (page, limpide) => {
    await limpide.choose('refuse');
    await page.goto(`${site.origin}/fautive`);
    await assert.rejects(limpide.expectNothingOf('ads'), /Something of “ads”[^]*pixel\.gif/);
    const other = await browser.newContext();
    try {
      const second = await other.newPage();
      // Before a choice nothing clears what a page writes by itself.
      const its = limpideFor(second, { config, url: site.origin });
      await second.goto(`${site.origin}/depot`);
      await assert.rejects(its.expectNothingOf('ads'), /cookie t_probe/);
    } finally {
      await other.close();
    }
  },
);

onPage('limpide/testing: what cannot be told is an error, never a pass', async (page, limpide) => {
  await page.goto(site.origin);
  await assert.rejects(limpide.choose({ purposes: { pub: true } }), /No purpose is called “pub”/);
  await assert.rejects(limpide.choose({ services: { pub: true } }), /No service is called “pub”/);
  await assert.rejects(limpide.expectNothingOf('pub'), /No service is called “pub”/);
  const blank = limpideFor(page, {
    url: site.origin,
    config: { ...config, services: [{ id: 'blank', purposes: ['media'] }] },
  });
  await assert.rejects(blank.expectNothingOf('blank'), /Neither hosts nor storage/);
  assert.throws(
    () => limpideFor(page, { url: site.origin, config: '{ "purposes": ' }),
    /no configuration/,
  );
  await page.goto(`${site.origin}/sans`);
  await assert.rejects(limpide.decision(), /not on this page/);
});

onPage(
  'limpide/testing: the cookie is the page’s own, character for character; an old one has expired',
  async (page, limpide) => {
    await page.goto(site.origin);
    const made = await page.evaluate(async () => {
      await window.limpide.ready;
      await window.limpide.decide({ media: true, audience: true });
      return window.limpide.decision?.decidedAt ?? '';
    });
    const written = (await page.context().cookies()).find((cookie) => cookie.name === 'eu-consent');
    const [ours] = choiceCookies(
      config,
      { purposes: { media: true, audience: true } },
      Date.parse(made),
    );
    assert.equal(written?.value, ours?.value);
    assert.equal(Math.round(written?.expires ?? 0), ours?.expires);
    await page.context().clearCookies();
    await page.evaluate(() => localStorage.clear());
    const [old] = choiceCookies(config, 'accept', Date.now() - 200 * 86_400_000);
    assert.ok((old?.expires ?? Infinity) < Date.now() / 1000);
    await limpide.choose('accept', Date.now() - 200 * 86_400_000);
    await page.goto(site.origin);
    assert.equal(await limpide.decision(), null);
  },
);

test(
  'limpide/testing: the fixture, in Playwright’s own test runner',
  { timeout: 120_000 },
  async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    // Inside the package, so that its own name is known.
    await mkdir(`${root}.cache`, { recursive: true });
    const folder = await mkdtemp(`${root}.cache/fixture-`);
    try {
      const runner = join(
        dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
        'cli.js',
      );
      await writeFile(
        `${folder}/playwright.config.js`,
        `export default { workers: 1, reporter: 'line', use: { baseURL: ${JSON.stringify(site.origin)},
        launchOptions: { executablePath: ${JSON.stringify(await ensureChromium())}, args: ${JSON.stringify(chromiumArgs)} } } };`,
      );
      await writeFile(
        `${folder}/owner.spec.js`,
        `import { test as base, expect } from 'playwright/test';
      import { limpideFixtures } from 'limpide/testing';
      const test = base.extend(limpideFixtures({ config: ${JSON.stringify(config)} }));
      test('refused', async ({ page, limpide }) => {
        await limpide.choose('refuse');
        await page.goto('/');
        expect((await limpide.decision()).purposes.media).toBe(false);
        await limpide.expectNothingOf('stats');
      });
      test('faulty', async ({ page, limpide }) => {
        test.fail();
        await limpide.choose('refuse');
        await page.goto('/fautive');
        await limpide.expectNothingOf('stats');
      });`,
      );
      const out = await new Promise<string>((resolve) =>
        execFile(
          process.execPath,
          [runner, 'test', '--config', `${folder}/playwright.config.js`],
          { cwd: folder, env: { ...process.env, NODE_OPTIONS: '', NODE_TEST_CONTEXT: '' } },
          (_, stdout, stderr) => resolve(stdout + stderr),
        ),
      );
      assert.match(out, /2 passed/);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
