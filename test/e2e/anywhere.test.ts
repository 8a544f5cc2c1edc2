import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import type { LimpidePage } from './limpide-page.js';
import { address, manage, newsletterConfig, submit } from './newsletter-page.js';
import { scenario } from './scenario.js';

const tag = '<limpide-newsletter list="actualites"></limpide-newsletter>';

/** Where a site may put the documented tag, without a word of CSS about it. */
const BOXES: Record<string, string> = {
  'a plain dialog': `<dialog open>${tag}</dialog>`,
  'a flex row': `<div style="display:flex">${tag}</div>`,
  'a centred column': `<div style="display:flex;flex-direction:column;align-items:center">${tag}</div>`,
  'a grid that fits its content': `<div style="display:grid;grid-template-columns:auto;justify-content:start">${tag}</div>`,
  'an inline block': `<div style="display:inline-block">${tag}</div>`,
  'a float': `<div style="float:left">${tag}</div>`,
  'a table cell': `<table><tr><td>${tag}</td></tr></table>`,
  'fit-content': `<div style="width:fit-content">${tag}</div>`,
};

const path = (name: string) => `/${name.replaceAll(' ', '-')}`;

for (const width of [1280, 390])
  scenario(
    `the sign-up keeps its width wherever it is put (${width} px)`,
    {
      collector: true,
      config: newsletterConfig(),
      viewport: { width, height: 900 },
      pages: () =>
        Object.fromEntries(
          Object.entries(BOXES).map(([name, body]) => [path(name), html({ body: body + manage })]),
        ),
    },
    async ({ page }) => {
      for (const name of Object.keys(BOXES)) {
        await page.go(path(name));
        if (!(await page.decision())) await page.refuse();
        await page.tab.see(submit);
        const { width: field } = await page.tab.box(address);
        assert.ok(field >= 240, `${name}: the field is ${field} px wide`);
        const wide = await page.tab.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${name}: ${wide} px wide`);
      }
    },
  );

/**
 * The least contrast of texts, fields and boxes of a surface with what is behind them, each with
 * what it is. Colours are those that the browser computes, laid over each other on a canvas.
 */
const contrasts = (page: LimpidePage, name: string) =>
  page.tab.evaluate((wanted) => {
    const context = document
      .createElement('canvas')
      .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    const over = (...colours: string[]): number[] => {
      context.globalCompositeOperation = 'source-over';
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (rgb: number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => {
        const c = value / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one: number[], other: number[]) => {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const behind = (element: Element | null): string[] => {
      const layers: string[] = [];
      for (let each = element; each;) {
        layers.unshift(getComputedStyle(each).backgroundColor);
        each = each.assignedSlot ?? each.parentElement ?? (each.getRootNode() as ShadowRoot).host;
      }
      return layers;
    };
    const root = document.querySelector(wanted)?.shadowRoot as ShadowRoot;
    const found: Record<string, number> = {};
    const least = (what: string, value: number) =>
      (found[what] = Math.min(found[what] ?? 21, Math.round(value * 100) / 100));
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility?.() || element.closest('.visually-hidden, .trap')) continue;
      const { color, borderTopColor } = getComputedStyle(element);
      const ground = behind(element);
      if ([...element.childNodes].some((each) => each.nodeType === 3 && each.textContent?.trim()))
        least(
          `${element.localName}.${element.className}`,
          ratio(over(...ground, color), over(...ground)),
        );
      if (element.matches('input, textarea, select')) {
        const around = behind(element.parentElement ?? root.host);
        least(`edge of ${element.id}`, ratio(over(...around, borderTopColor), over(...around)));
        if (!element.matches('[type=checkbox], [type=radio]'))
          least(`text in ${element.id}`, ratio(over(...ground, color), over(...ground)));
      }
    }
    return found;
  }, name);

const GROUNDS: Record<string, { style: string; theme?: object }> = {
  'a white page': { style: '' },
  'a dark band': { style: 'background:#14213d;color:#fff' },
  'a black page': { style: 'background:#000;color:#eee' },
  'a warm band': { style: 'background:#7c2d12;color:#fff7ed' },
  'a dark theme in a white page': {
    style: '',
    theme: { accent: '#8fb3ff', surface: '#101820', text: '#f0f4f8' },
  },
  'a pale theme in a dark page': {
    style: 'background:#111;color:#fff',
    theme: { accent: '#2f6b2f', surface: '#fffdf5', text: '#1d1b16' },
  },
};

for (const [name, { style, theme }] of Object.entries(GROUNDS))
  scenario(
    `forms are read on ${name}, errors and boxes included`,
    {
      collector: true,
      config: newsletterConfig({
        theme,
        newsletter: { fields: ['phone'] },
        rights: { url: '/droits', motives: ['stop-email'] },
      }),
      pages: () =>
        Object.fromEntries(
          ['newsletter', 'rights', 'choices', 'data'].map((each) => [
            `/${each}`,
            html({
              body: `<div style="${style}"><limpide-${each}></limpide-${each}></div>${manage}`,
            }),
          ]),
        ),
    },
    async ({ page, site }) => {
      for (const each of ['newsletter', 'rights', 'choices', 'data']) {
        const token = each === 'choices' ? `?choix=${site.endpoint.customerToken('C-1')}` : '';
        await page.go(`/${each}${token}`);
        if (!(await page.decision())) await page.refuse();
        await page.tab.until(
          (wanted) =>
            document.querySelector(wanted)?.shadowRoot?.querySelector('button, [part=stored]'),
          `limpide-${each}`,
        );
        const button = { newsletter: 'S’inscrire', rights: 'Vérifier ma demande' }[each];
        if (button) {
          await page.tab.click({ role: 'button', name: button });
          await page.tab.until(
            (wanted) => document.querySelector(wanted)?.shadowRoot?.querySelector('.error'),
            `limpide-${each}`,
          );
        }
        const bad = Object.entries(await contrasts(page, `limpide-${each}`)).filter(
          ([what, value]) => value < (what.startsWith('edge') ? 3 : 4.5),
        );
        assert.deepEqual(bad, [], each);
      }
    },
  );
