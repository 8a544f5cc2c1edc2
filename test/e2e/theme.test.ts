import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { manager, notice, type LimpidePage } from './limpide-page.js';
import { scenario } from './scenario.js';

const PRESETS = ['default', 'compact', 'dsfr', 'contrast'] as const;
const pages = () => ({
  '/': html({
    head: '<style>:root{color-scheme:light dark}html{background:Canvas}body{font-family:serif}a{color:inherit}</style>',
  }),
});

/** What is computed for the two answers of a surface: everything but where they stand. */
const twins = (page: LimpidePage, host: string) =>
  page.tab.evaluate((name) => {
    const surface = document.querySelector(name);
    const root = name === 'limpide-notice' ? surface : surface?.shadowRoot;
    return ['refuse', 'accept'].map((action) => {
      const button = root?.querySelector(`[data-limpide=${action}]`);
      if (!button) throw new Error(`no ${action}`);
      const { width, height } = button.getBoundingClientRect();
      const style = getComputedStyle(button);
      const said = [...style]
        .filter((property) => !/^(inset|perspective-origin|transform-origin)/.test(property))
        .map((property) => `${property}: ${style.getPropertyValue(property)}`);
      return [`${Math.round(width)} × ${Math.round(height)}`, ...said];
    });
  }, host);

/** The least contrast of text on what is painted behind it, in a surface of ours. */
const least = (page: LimpidePage, host: string) =>
  page.tab.evaluate((name) => {
    type Colour = [number, number, number, number];
    const read = (css: string): Colour => {
      const parts = (css.match(/[\d.]+/g) ?? []).map(Number);
      // What is written on the accent is black or white, told as `oklch(0 …)` or `oklch(1 …)`.
      if (css.startsWith('oklch(')) return [parts[0] ?? 0, parts[0] ?? 0, parts[0] ?? 0, 1];
      const scale = css.startsWith('color(') ? 1 : 255;
      const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
      return [red / scale, green / scale, blue / scale, alpha];
    };
    const luminance = (colour: Colour) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
        const value = colour[at] ?? 0;
        return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      }, 0.05);
    const surface = document.querySelector<HTMLElement>(name);
    const root = name === 'limpide-notice' ? surface : surface?.shadowRoot;
    if (!surface || !root) throw new Error(`no ${name}`);
    const behind = (element: Element | null): Colour => {
      for (let at = element; at; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour[3] === 1) return colour;
      }
      return read(getComputedStyle(surface).backgroundColor);
    };
    const texts = [...root.querySelectorAll<HTMLElement>('h2,h3,p,b,a,button,summary,label')];
    return Math.min(
      ...texts
        .filter((each) => each.textContent?.trim() && each.checkVisibility())
        .map((each) => {
          const [ink, ground] = [read(getComputedStyle(each).color), behind(each)].map(luminance);
          return Math.max(ink ?? 0, ground ?? 0) / Math.min(ink ?? 1, ground ?? 1);
        }),
    );
  }, host);

for (const preset of PRESETS)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320])
      scenario(
        `theme ${preset}: equal buttons, contrast, nothing for axe (${colorScheme}, ${width} px)`,
        {
          pages,
          colorScheme,
          config: configuration({ theme: { preset } }),
          viewport: { width, height: 800 },
        },
        async ({ page, site }) => {
          const wanted = preset === 'contrast' ? 7 : 4.5;
          await page.visit();
          for (const host of ['limpide-notice', 'limpide-manager']) {
            if (host === 'limpide-manager') await page.customise();
            const [refuse, accept] = await twins(page, host);
            assert.deepEqual(refuse, accept, `${host}: the two answers`);
            const found = await least(page, host);
            assert.ok(found >= wanted, `${host}: ${found}`);
            assert.deepEqual(await axe(page.tab), [], host);
          }
          assert.deepEqual(
            site.asked.filter((path) => /\/theme\./.test(path)).map((path) => path.split('.')[1]),
            [preset],
            'one part, once',
          );
        },
      );

scenario('no theme, no part of it', { pages }, async ({ page, site }) => {
  await page.visit();
  await page.customise();
  assert.deepEqual(
    site.asked.filter((path) => /\/theme\./.test(path)),
    [],
  );
});

scenario(
  'a theme whose part cannot be had puts no question off',
  { pages, config: configuration({ theme: { preset: 'baroque', accent: '#2f6b2f' } }) },
  async ({ page }) => {
    await page.visit();
    await page.customise();
    await page.tab.see(manager);
    const accent = await page.tab.evaluate(() =>
      document
        .querySelector<HTMLElement>('limpide-notice')
        ?.style.getPropertyValue('--limpide-accent'),
    );
    assert.equal(accent, '#2f6b2f');
  },
);

scenario(
  'an accent that is too pale is said in the console, and links are read all the same',
  { pages, config: configuration({ theme: { accent: 'gold', radius: '0', font: 'monospace' } }) },
  async ({ page }) => {
    await page.visit();
    await page.tab.see(notice);
    assert.ok((await least(page, 'limpide-notice')) >= 4.5);
    const [refuse, accept] = await twins(page, 'limpide-notice');
    assert.deepEqual(refuse, accept);
    assert.match(JSON.stringify(accept), /border-top-left-radius: 0px.*font-family: monospace/);
    const said = page.tab.console.filter(({ text }) => text.includes('theme.accent'));
    assert.equal(said.length, 1);
    assert.match(said[0]?.text ?? '', /theme\.accent is 1\.4 to 1 on the surface, 4\.5 are needed/);
  },
);

scenario(
  'the parts of the manager are those that the manifest lists',
  { pages },
  async ({ page }) => {
    const manifest = JSON.parse(
      await readFile(new URL('../../dist/npm/custom-elements.json', import.meta.url), 'utf8'),
    ) as { modules: { declarations: { tagName: string; cssParts?: { name: string }[] }[] }[] };
    const listed = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'limpide-manager')?.cssParts;
    await page.visit();
    await page.customise();
    const there = await page.tab.evaluate(() => [
      ...new Set(
        [
          ...(document.querySelector('limpide-manager')?.shadowRoot?.querySelectorAll('[part]') ??
            []),
        ].map((element) => element.getAttribute('part') ?? ''),
      ),
    ]);
    assert.deepEqual(there.sort(), listed?.map(({ name }) => name).sort());
  },
);
