import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { importMap } from '../support/node/import-map.js';
import { scenario } from './scenario.js';

interface Declaration {
  name: string;
  tagName: string;
  attributes?: { name: string }[];
  superclass: { name: string };
}

const manifest = JSON.parse(
  await readFile(new URL('../../dist/npm/custom-elements.json', import.meta.url), 'utf8'),
) as { modules: { declarations: Declaration[] }[] };
const declared = manifest.modules.flatMap(({ declarations }) => declarations);
const lit = declared.filter(({ superclass }) => superclass.name === 'LitElement');

const page = html({
  script: null,
  head: `<script type="importmap">${JSON.stringify(importMap())}</script>
    <script type="module">
      import { start } from 'limpide';
      ${lit.map(({ tagName }) => `import 'limpide/${tagName.slice(8)}/define';`).join('\n')}
      window.started = start(${JSON.stringify(configuration())});
    </script>`,
  body: '',
});

scenario(
  'the elements manifest names the tags and attributes that the browser knows',
  { collector: false, pages: () => ({ '/': page }) },
  async ({ page }) => {
    assert.equal(lit.length, 7);
    await page.visit();
    const tags = lit.map(({ tagName }) => tagName);
    const known = await page.tab.evaluate(async (names) => {
      await Promise.all(names.map((name) => customElements.whenDefined(name)));
      return names.map((name) => [
        name,
        (customElements.get(name) as unknown as { observedAttributes: string[] })
          .observedAttributes,
      ]);
    }, tags);
    assert.deepEqual(
      lit.map(({ tagName, attributes = [] }) => [
        tagName,
        attributes.map(({ name }) => name).sort(),
      ]),
      known.map(([name, attributes]) => [name, [...(attributes as string[])].sort()]),
    );
  },
);
