import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { configuration, titles } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { importMap } from '../support/node/import-map.js';
import { gatedInline } from './gated.js';
import { button, manager } from './limpide-page.js';
import { scenario } from './scenario.js';

/** A page of an application: modules, found through the packages' own `exports`. */
const application = (script: string, body = '') =>
  html({
    script: null,
    head: `<script type="importmap">${JSON.stringify(importMap())}</script>
      <script type="module">${script}</script>`,
    body,
  });

const startWith = `
  import { start } from 'limpide';
  import 'limpide/elements';
  window.started = start(${JSON.stringify(configuration())});`;

scenario(
  '§1: the package asks, obeys and opens its manager in an application',
  {
    collector: true,
    pages: ({ third }) => ({
      '/': application(
        startWith,
        `${gatedInline('ads', 'advertising')}
      <iframe title="Vidéo" width="400" height="225" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>`,
      ),
    }),
  },
  async ({ page, site }) => {
    await page.visit();
    await page.tab.see(button(/^Afficher ce contenu/));
    await page.customise();
    await page.toggle(titles.ads);
    await page.save();
    await page.tab.miss(manager);
    await page.hasRun('ads');
    assert.equal(
      await page.tab.evaluate(() => Reflect.get(window, 'started') === window.limpide),
      true,
    );
    const { poll } = await import('./poll.js');
    const [row] = await poll('a row', async () => {
      const rows = await site.endpoint.stored();
      return rows.length > 0 ? rows : undefined;
    });
    assert.equal(row?.['action'], 'save');
    assert.deepEqual(site.third.requests, []);
  },
);

scenario(
  '§1: a class comes without being registered; its `define` registers it',
  {
    pages: () => ({
      '/': application(`
      import { LimpidePolicy } from 'limpide/policy';
      window.before = [typeof LimpidePolicy, customElements.get('limpide-policy') === undefined];
      await import('limpide/policy/define');
      window.after = customElements.get('limpide-policy') === LimpidePolicy;`),
    }),
  },
  async ({ page, site }) => {
    await page.tab.go(`${site.origin}/`);
    await page.tab.until(() => Reflect.has(window, 'after'));
    assert.deepEqual(
      await page.tab.evaluate(() => [Reflect.get(window, 'before'), Reflect.get(window, 'after')]),
      [['function', true], true],
    );
  },
);

test('§1: the core can be imported in Node, and does nothing by itself', async () => {
  const before = 'const before = Object.keys(globalThis).join();';
  const after = "if (Object.keys(globalThis).join() !== before) throw new Error('globals');";
  const script = `${before} const { start } = await import('limpide'); ${after} console.log(typeof start);`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    script,
  ]);
  assert.equal(stdout.trim(), 'function');
});
