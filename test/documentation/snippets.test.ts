import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import ts from 'typescript';
import { withStage } from '../../scripts/lib/stage.mjs';
import { pages, ROOT, samplesIn } from './samples.js';

test('every block says its language', () => {
  const known = ['sh', 'json', 'html', 'js', 'ts', ''];
  const all = samplesIn(...known);
  assert.ok(all.length > 70);
  // What has none is no code: settings of another program, in a form.
  assert.deepEqual(
    samplesIn('').map(({ page }) => page),
    ['documentation/fr/demarrer/wordpress.md'],
  );
  assert.ok(pages.length > 40);
});

test('what is JavaScript or TypeScript parses', () => {
  for (const { page, language, text } of samplesIn('js', 'ts')) {
    const { diagnostics = [] } = ts.transpileModule(text, {
      reportDiagnostics: true,
      fileName: `sample.${language}`,
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    });
    assert.deepEqual(
      diagnostics.map(({ messageText }) => messageText),
      [],
      `${page}\n${text}`,
    );
  }
});

/** Errors of the page and addresses that were asked for, from before it is loaded. */
function watch(tab: Page, origin: string) {
  const errors: string[] = [];
  const strangers: string[] = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  tab.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      strangers.push(request.url());
  });
  return { errors, strangers };
}

test('every piece of HTML loads, throws nothing, and calls nobody before a choice', async () => {
  const snippets = samplesIn('html');
  assert.ok(snippets.length > 20);
  await withStage(ROOT.replace(/\/$/, ''), async ({ origin, put, configure, open }) => {
    configure({ locale: 'fr', policy: { url: '/confidentialite' } });
    for (const { page, text } of snippets) {
      // The stage has the tag itself; a snippet that is the tag is the page's own.
      const own = /<script[^>]*limpide\.js/.test(text);
      put(own ? { tag: text } : { body: text });
      const seen: ReturnType<typeof watch>[] = [];
      const tab = await open({ before: (fresh: Page) => seen.push(watch(fresh, origin)) });
      await tab.locator('limpide-notice').waitFor();
      const elements = await tab.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter((name) => name.startsWith('limpide-')),
      );
      for (const name of new Set(elements))
        await tab.waitForFunction((tag) => !!customElements.get(tag), name);
      assert.deepEqual(seen[0], { errors: [], strangers: [] }, `${page}\n${text}`);
      await tab.context().close();
    }
  });
});
