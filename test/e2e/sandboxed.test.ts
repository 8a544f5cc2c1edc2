import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { Answer } from '../support/node/site.js';
import { gatedInline } from './gated.js';
import { button, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

/** A page without an origin gets modules only where the server lets everybody have them. */
const parts = (): Record<string, Answer> =>
  Object.fromEntries(
    readdirSync('dist/cdn')
      .filter((name) => name.endsWith('.js'))
      .map((name) => [
        `/limpide/${name}`,
        {
          type: 'text/javascript',
          headers: { 'access-control-allow-origin': '*' },
          body: readFileSync(`dist/cdn/${name}`),
        },
      ]),
  );

const page = html({
  head: '',
  body: gatedInline('ads', 'advertising'),
}).replace(
  /<script src="\/limpide\/limpide\.js"[^>]*><\/script>/,
  `<script type="application/json" id="limpide-config">${JSON.stringify(configuration())}</script><script src="/limpide/limpide.js"></script>`,
);

const sandboxed: Record<string, Answer | string> = {
  'a sandboxed page': {
    body: page,
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
  'a page whose storage and cookies throw': page.replace(
    '<head>',
    `<head><script>
      for (const [object, name] of [[window, 'localStorage'], [window, 'sessionStorage'], [window, 'indexedDB'], [Document.prototype, 'cookie']])
        Object.defineProperty(object, name, { configurable: true, get() { throw new DOMException('refused', 'SecurityError'); }, set() { throw new DOMException('refused', 'SecurityError'); } });
      window.BroadcastChannel = class { constructor() { throw new DOMException('refused', 'SecurityError'); } };
    </script>`,
  ),
};

for (const [what, answer] of Object.entries(sandboxed))
  for (const [name, allowed] of [
    ['Tout refuser', false],
    ['Tout accepter', true],
  ] as const)
    scenario(
      `${what}: “${name}” is taken, and holds in memory`,
      { pages: () => ({ ...parts(), '/': answer }) },
      async ({ page, site }) => {
        await page.tab.go(site.origin);
        await page.tab.click(button(name, notice));
        await page.tab.miss(notice);
        await page.tab.until(() => window.limpide.decision);
        assert.equal(await page.allows('advertising'), allowed);
        // A withdrawal would reload the page, which remembers nothing here.
        if (allowed) await page.hasRun('ads');
        else await page.tab.evaluate(() => window.limpide.withdraw());
      },
    );
