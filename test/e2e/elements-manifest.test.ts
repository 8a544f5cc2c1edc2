import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { importMap } from '../support/node/import-map.js';
import { scenario } from './scenario.js';

interface Named {
  name: string;
}
interface Declaration extends Named {
  tagName: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  superclass: { name: string };
}

const manifest = JSON.parse(
  await readFile(new URL('../../dist/npm/custom-elements.json', import.meta.url), 'utf8'),
) as { modules: { declarations: Declaration[] }[] };
const declared = manifest.modules.flatMap(({ declarations }) => declarations);
const lit = declared.filter(({ superclass }) => superclass.name === 'LitElement');

/** What each is in the page by now: what its sheets read, and what its shadow root shows. */
interface Seen {
  tag: string;
  properties: string[];
  parts: string[];
  slots: string[];
}

const page = html({
  script: null,
  head: `<script type="importmap">${JSON.stringify(importMap())}</script>
    <script type="module">
      import { start } from 'limpide';
      ${lit.map(({ tagName }) => `import 'limpide/${tagName.slice(8)}/define';`).join('\n')}
      window.started = start(${JSON.stringify(configuration())});
    </script>`,
  body: lit
    .filter(({ tagName }) => tagName !== 'limpide-embed')
    .map(({ tagName }) => `<${tagName}></${tagName}>`)
    .join(''),
});

const names = (list: Named[] = []) => list.map(({ name }) => name).sort();

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

scenario(
  'the elements manifest names the custom properties that sheets read, and the parts and slots that are there',
  {
    collector: false,
    config: { ...configuration(), newsletter: { lists: [{ id: 'lettre', title: 'Lettre' }] } },
    pages: () => ({ '/': page }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.until(() =>
      document.querySelector('limpide-rights')?.shadowRoot?.querySelector('[part]'),
    );
    const seen: Seen[] = await page.tab.evaluate(
      (tags) =>
        tags.map((tag) => {
          const element = customElements.get(tag) as unknown as {
            elementStyles: { cssText: string }[];
          };
          const sheets = element.elementStyles.map(({ cssText }) => cssText).join();
          const all = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('*') ?? [])];
          return {
            tag,
            properties: [...new Set(sheets.match(/--limpide-[a-z-]+/g))].sort(),
            parts: all.flatMap((inside) => [...inside.part]),
            slots: all
              .filter(({ localName }) => localName === 'slot')
              .map((slot) => slot.getAttribute('name') ?? ''),
          };
        }),
      lit.map(({ tagName }) => tagName),
    );
    assert.ok(seen.flatMap(({ parts }) => parts).length > 8, 'surfaces are there');
    for (const { tag, properties, parts, slots } of seen) {
      const own = lit.find(({ tagName }) => tagName === tag);
      assert.deepEqual(names(own?.cssProperties), properties, tag);
      assert.deepEqual(
        parts.filter((part) => !names(own?.cssParts).includes(part)),
        [],
        tag,
      );
      assert.deepEqual(
        slots.filter((slot) => !names(own?.slots).includes(slot)),
        [],
        tag,
      );
    }
  },
);

scenario(
  'the elements manifest names the events that a surface dispatches',
  { collector: false, pages: () => ({ '/': page }) },
  async ({ page }) => {
    const wanted = [...new Set(lit.flatMap(({ events }) => names(events)))];
    await page.visit();
    await page.tab.evaluate((types) => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      const listen = (type: string) =>
        document.addEventListener(type, ({ target }) =>
          heard.push(`${(target as Element).localName} ${type}`),
        );
      types.forEach(listen);
    }, wanted);
    await page.customise();
    await page.save();
    const heard = await page.tab.until(() => {
      const all = Reflect.get(window, 'heard') as string[];
      return all.length > 1 && all;
    });
    const manager = lit.find(({ tagName }) => tagName === 'limpide-manager');
    assert.deepEqual(
      [...heard].sort(),
      names(manager?.events).map((type) => `limpide-manager ${type}`),
    );
  },
);
