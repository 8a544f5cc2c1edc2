import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { focused } from './focus.js';
import { button, manager, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

/** Whether a person can press each of these: it receives what is clicked at its centre. */
const pressable = (labels: string[]) => {
  const roots = [document, document.querySelector('limpide-manager')?.shadowRoot];
  return labels.filter((label) => {
    const element = roots
      .flatMap((root) => [...(root?.querySelectorAll('button') ?? [])])
      .findLast(({ textContent }) => textContent?.trim() === label);
    element?.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    const root = element?.getRootNode() as Document | ShadowRoot;
    const hit = element && root.elementFromPoint(left + width / 2, top + height / 2);
    return hit === element || element?.contains(hit ?? null);
  });
};

const EQUALS = ['Tout refuser', 'Tout accepter'];

for (const viewport of [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
])
  scenario(
    `REQ-87: at ${viewport.width} × ${viewport.height}, no horizontal scroll, every button within reach`,
    {
      viewport,
    },
    async ({ page: { tab }, page }) => {
      const overflow = () =>
        tab.evaluate(() => {
          const root = document.querySelector('limpide-manager')?.shadowRoot;
          return [document.documentElement, ...(root?.querySelectorAll('*') ?? [])]
            .filter(
              (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
            )
            .filter(
              (element) =>
                /auto|scroll/.test(getComputedStyle(element).overflowX) ||
                element === document.documentElement,
            )
            .map(({ tagName, className }) => `${tagName} ${String(className)}`);
        });
      await page.visit();
      assert.deepEqual(await overflow(), []);
      const all = [...EQUALS, 'Personnaliser'];
      assert.deepEqual(await tab.evaluate(pressable, all), all);
      await page.customise();
      assert.deepEqual(await overflow(), []);
      const inManager = [...EQUALS, 'Enregistrer mes choix'];
      assert.deepEqual(await tab.evaluate(pressable, inManager), inManager);
    },
  );

scenario(
  'REQ-87: text spacing and text twice as large clip nothing',
  {
    viewport: { width: 640, height: 640 },
    pages: () => ({
      '/': html({
        head: `<style>
        html { font-size: 200%; }
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }
      </style>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    const all = [...EQUALS, 'Personnaliser'];
    assert.deepEqual(await page.tab.evaluate(pressable, all), all);
    const clipped = await page.tab.evaluate(() =>
      [...document.querySelectorAll('limpide-notice > *')]
        .filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0,
        )
        .map(({ textContent }) => textContent),
    );
    assert.deepEqual(clipped, []);
  },
);

scenario(
  'REQ-2: "Tout refuser" and "Tout accepter" are equal in every visual respect',
  {},
  async ({ page }) => {
    const looks = () =>
      page.tab.evaluate((labels) => {
        const roots = [document, document.querySelector('limpide-manager')?.shadowRoot];
        return labels.map((label) => {
          const button = roots
            .flatMap((root) => [...(root?.querySelectorAll('button') ?? [])])
            .findLast(({ textContent }) => textContent?.trim() === label);
          if (!button) throw new Error(`No button ${label}`);
          const style = getComputedStyle(button);
          // Places on the page differ, and so does the shape of the text.
          const own =
            /^(inset|top|right|bottom|left|block|inline|grid|perspective-origin|transform-origin|order)/;
          const { width, height, top } = button.getBoundingClientRect();
          return {
            width: Math.round(width * 10) / 10,
            height,
            top,
            style: [...style]
              .filter((property) => !own.test(property))
              .map((property) => `${property}: ${style.getPropertyValue(property)}`)
              .join('\n'),
          };
        });
      }, EQUALS);
    await page.visit();
    for (const layer of ['the notice', 'the manager']) {
      if (layer === 'the manager') await page.customise();
      const [refuse, accept] = await looks();
      assert.deepEqual(refuse, accept, layer);
      assert.ok((refuse?.height ?? 0) >= 44, layer);
    }
  },
);

scenario(
  'REQ-2: on a narrow screen they are equal too, refusal first',
  {
    viewport: { width: 320, height: 640 },
  },
  async ({ page }) => {
    await page.visit();
    const refuse = await page.tab.box(button('Tout refuser', notice));
    const accept = await page.tab.box(button('Tout accepter', notice));
    assert.equal(Math.round(refuse.width), Math.round(accept.width));
    assert.equal(refuse.height, accept.height);
    assert.ok(refuse.y < accept.y || refuse.x < accept.x);
  },
);

scenario(
  'REQ-100: the notice shifts nothing, coming and going',
  {
    pages: () => ({
      '/': html({
        head: `<script>
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      </script>`,
        body: '<p>Du texte.</p>'.repeat(60),
      }),
    }),
  },
  async ({ page }) => {
    const shift = () =>
      page.tab.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return (window as unknown as { shift: number }).shift;
      });
    await page.visit();
    assert.equal(await shift(), 0);
    await page.refuse();
    assert.equal(await shift(), 0);
  },
);

scenario(
  'REQ-91: the notice never hides what has the focus',
  {
    viewport: { width: 400, height: 500 },
    pages: () => ({
      '/': html({
        body: Array.from(
          { length: 30 },
          (_, index) => `<p><a href="/autre?${index}">Lien ${index}</a></p>`,
        ).join(''),
      }),
    }),
  },
  async ({ page: { tab }, page }) => {
    await page.visit();
    const met = new Set<string>();
    for (let press = 0; press < 40 && !met.has('Lien 29'); press += 1) {
      await tab.press('Tab');
      const name = await focused(tab);
      if (!/^Lien|^Une autre/.test(name)) continue;
      met.add(name);
      const seen = await tab.evaluate(() => {
        const element = document.activeElement;
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === element;
      });
      assert.ok(seen, `${name} has the focus and can be seen`);
    }
    assert.ok(met.has('Lien 29'), [...met].join());
  },
);

scenario(
  'a hostile style sheet of the page does not hide the notice',
  {
    pages: () => ({
      '/': html({
        head: `<style>
        div, p, ul, li, h2, button, a { display: none !important; opacity: 0 !important; font-size: 0 !important; }
        button { background: red !important; width: 1px !important; }
        body > * { color: transparent; }
      </style>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    assert.deepEqual(await page.tab.evaluate(pressable, EQUALS), EQUALS);
    const [refuse, accept] = [
      await page.tab.box(button('Tout refuser', notice)),
      await page.tab.box(button('Tout accepter', notice)),
    ];
    assert.equal(Math.round(refuse.width), Math.round(accept.width));
    assert.ok(refuse.height >= 44);
  },
);

scenario(
  'the notice leaves at least half the height to the page',
  {
    viewport: { width: 375, height: 667 },
  },
  async ({ page }) => {
    await page.visit();
    const { height } = await page.tab.box(notice);
    assert.ok(height <= 667 / 2 + 1, `${height} px`);
  },
);

scenario(
  'REQ-90: with reduced motion, nothing moves',
  { reducedMotion: 'reduce' },
  async ({ page }) => {
    await page.visit();
    const moving = () => page.tab.evaluate(() => document.getAnimations().length);
    assert.equal(await moving(), 0);
    await page.customise();
    await page.tab.see(manager);
    assert.equal(await moving(), 0);
  },
);
