import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import type { Tab } from './driver.js';
import { button } from './limpide-page.js';
import { scenario } from './scenario.js';

const show = button(/^Afficher ce contenu/);

interface Place {
  /** Around the frame. */
  before: string;
  after: string;
  style?: string;
  /** What a visitor does to see it; nothing where it is in sight. */
  open?: () => void;
}

const PLACES: Record<string, Place> = {
  'a padding-top box': {
    before: '<div class="cadre"><div class="ratio">',
    after: '</div></div>',
    style:
      '.cadre { width: 480px; max-width: 100% } .ratio { position: relative; padding-top: 56.25% } .ratio iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }',
  },
  'an aspect-ratio box': {
    before: '<div class="box">',
    after: '</div>',
    style:
      '.box { width: 480px; max-width: 100% } .box iframe { width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0 }',
  },
  'a closed details': {
    before: '<details><summary>Voir</summary>',
    after: '</details>',
    style: 'iframe { width: 480px; max-width: 100%; height: 270px; border: 0 }',
    open: () => document.querySelector('summary')?.click(),
  },
  'a hidden tab panel': {
    before: '<div role="tabpanel" id="panneau" hidden>',
    after: '</div>',
    style: 'iframe { width: 480px; max-width: 100%; height: 270px; border: 0 }',
    open: () => document.querySelector('#panneau')?.removeAttribute('hidden'),
  },
  'the second slide of a carousel': {
    before:
      '<div class="carrousel"><div class="rail" id="rail"><p class="vue">Première vue</p><div class="vue">',
    after: '</div></div></div>',
    style:
      '.carrousel { overflow: hidden; width: 480px; max-width: 100% } .rail { display: flex } .vue { flex: 0 0 100%; min-width: 0; margin: 0 } iframe { width: 100%; height: 270px; border: 0 }',
    open: () =>
      document
        .querySelector<HTMLElement>('#rail')
        ?.style.setProperty('transform', 'translateX(-100%)'),
  },
  'markup that comes later': {
    before: '<template id="plus-tard">',
    after: '</template><div id="ici"></div>',
    style: 'iframe { width: 480px; max-width: 100%; height: 270px; border: 0 }',
    open: () => {
      const late = document.querySelector<HTMLTemplateElement>('#plus-tard');
      if (late) document.querySelector('#ici')?.append(late.content.cloneNode(true));
    },
  },
};

/** Where the placeholder and its words are, once it has its size. */
const boxes = (tab: Tab) =>
  tab.until(() => {
    const placeholder = document.querySelector('limpide-embed');
    const root = placeholder?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const parts = [root?.querySelector('.name'), root?.querySelector('.name + p'), ...buttons];
    const box = placeholder?.getBoundingClientRect();
    if (!box?.height || buttons.length !== 2) return null;
    const frame = (placeholder as HTMLElement).getBoundingClientRect();
    return {
      width: Math.round(frame.width),
      height: Math.round(frame.height),
      parts: parts.map((part) => {
        const { left, top, right, bottom, height } = (part as Element).getBoundingClientRect();
        const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return {
          whole:
            height > 0 &&
            left >= frame.left - 1 &&
            right <= frame.right + 1 &&
            top >= frame.top - 1 &&
            bottom <= frame.bottom + 1 &&
            left >= 0 &&
            right <= innerWidth,
          // Its own, and not what lies over it.
          isOnTop: middle === placeholder,
        };
      }),
    };
  });

for (const [name, { before, after, style = '', open }] of Object.entries(PLACES))
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 320, height: 568 },
  ])
    scenario(
      `an embed in ${name}, ${viewport.width} px: name, sentence and both buttons are whole; the focus goes into what was opened`,
      {
        viewport,
        pages: ({ third }) => ({
          '/': html({
            head: `<style>${style}</style>`,
            body: `${before}<iframe title="Vidéo" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>${after}`,
          }),
        }),
      },
      async ({ page, site }) => {
        const { tab } = page;
        await page.visit();
        await page.refuse();
        if (open) await tab.evaluate(open);
        await tab.see(show);
        await tab.evaluate(() =>
          document.querySelector('limpide-embed')?.scrollIntoView({ block: 'center' }),
        );
        const { width, height, parts } = await boxes(tab);
        assert.ok(
          Math.abs(width - (viewport.width > 480 ? 480 : viewport.width - 16)) <= 1,
          `${width} px wide`,
        );
        if (viewport.width > 480) assert.equal(height, 270, 'as high as what it stands for');
        assert.deepEqual(
          parts,
          parts.map(() => ({ whole: true, isOnTop: true })),
        );
        assert.deepEqual(site.third.requests, []);
        await tab.click(show);
        await tab.until(() => document.activeElement?.matches('iframe[src]'));
        assert.equal(await tab.count(show), 0);
        const shown = await tab.evaluate(() => {
          const { width, height } = document.querySelector('iframe')?.getBoundingClientRect() ?? {
            width: 0,
            height: 0,
          };
          return [Math.round(width), Math.round(height)];
        });
        assert.ok(
          Math.abs((shown[0] ?? 0) - width) <= 1,
          `the frame is as wide: ${shown.join(' × ')}`,
        );
      },
    );
