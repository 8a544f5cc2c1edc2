import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { withStage, type Stage } from '../../scripts/lib/stage.mjs';
import { textAsBlocks } from './text-as-blocks.js';

/**
 * The notice and the manager as they looked when somebody last looked at them: `test/e2e/pictures/`.
 * One font comes with the test, so that a machine's own change nothing, and text is drawn as blocks: two
 * builds of one Chromium draw letters a pixel apart. `LIMPIDE_PICTURES=write` takes them anew: look at each before it is committed. What was seen, and
 * what differs, is written to `.cache/pictures/` where one fails.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const KEPT = `${ROOT}/test/e2e/pictures`;
const SEEN = `${ROOT}/.cache/pictures`;

/** Share of pixels that may differ: another Chromium draws some edges otherwise. */
const TOLERANCE = 0.002;

const HEAD = `<style>
  @font-face { font-family: Pictures; font-weight: 400; src: url(/modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2); }
  @font-face { font-family: Pictures; font-weight: 500 900; src: url(/modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2); }
  :root { color-scheme: light dark; }
  body { margin: 0; font: 16px/1.5 Pictures; }
</style>`;

const openManager = async (tab: Page) => {
  await tab.evaluate('void limpide.open("manager")');
  await tab.locator('limpide-manager dialog[open]').waitFor();
};
const surfaces = {
  card: { widths: [1280, 390], changes: {} },
  // On a phone a bar is the same sheet as a card.
  bar: { widths: [1280], changes: { notice: { layout: 'bar' } } },
  manager: { widths: [1280, 390], changes: {}, show: openManager },
} as const;
type Surface = keyof typeof surfaces;

interface Shot {
  surface: Surface;
  width: number;
  colorScheme: 'light' | 'dark';
}

const shots: Shot[] = Object.entries(surfaces).flatMap(([surface, { widths }]) =>
  widths.flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      surface: surface as Surface,
      width,
      colorScheme,
    })),
  ),
);
const nameOf = ({ surface, width, colorScheme }: Shot) => `${surface}-${width}-${colorScheme}`;

async function take(stage: Stage, shot: Shot, changes: object = {}): Promise<Buffer> {
  const { surface, width, colorScheme } = shot;
  stage.configure({ locale: 'fr', ...surfaces[surface].changes, ...changes });
  stage.put({
    head: HEAD,
    body: '<main><h1>Exemple</h1><button type="button" data-limpide="open" hidden></button></main>',
  });
  const tab = await stage.open({ viewport: { width, height: 720 }, colorScheme });
  try {
    await tab.locator('limpide-notice').waitFor();
    const { show } = { show: undefined, ...surfaces[surface] };
    await show?.(tab);
    const fonts = await tab.evaluate(async () => {
      await Promise.all(
        ['400 16px Pictures', '700 16px Pictures'].map((font) => document.fonts.load(font)),
      );
      return [...document.fonts].map(({ status }) => status).join();
    });
    assert.equal(fonts, 'loaded,loaded');
    await tab.evaluate(textAsBlocks);
    return await tab.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await tab.context().close();
  }
}

/** The share of pixels by which two pictures differ; and where. */
function difference(one: Buffer, other: Buffer): { share: number; picture: Buffer } {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  assert.deepEqual([a.width, a.height], [b.width, b.height], 'the sizes differ');
  const diff = new PNG({ width: a.width, height: a.height });
  const options = { threshold: 0.03 };
  const count = pixelmatch(a.data, b.data, diff.data, a.width, a.height, options);
  return { share: count / (a.width * a.height), picture: PNG.sync.write(diff) };
}

const writing = process.env['LIMPIDE_PICTURES'] === 'write';

test('the notice and the manager look as they did', { timeout: 120_000 }, () =>
  withStage(ROOT, async (stage) => {
    const wrong: string[] = [];
    for (const shot of shots) {
      const name = nameOf(shot);
      const seen = await take(stage, shot);
      const kept = `${KEPT}/${name}.png`;
      if (writing) {
        mkdirSync(KEPT, { recursive: true });
        writeFileSync(kept, seen);
      }
      assert.ok(existsSync(kept), `${kept} is missing: LIMPIDE_PICTURES=write`);
      const { share, picture } = difference(readFileSync(kept), seen);
      if (share <= TOLERANCE) continue;
      mkdirSync(SEEN, { recursive: true });
      writeFileSync(`${SEEN}/${name}.png`, seen);
      writeFileSync(`${SEEN}/${name}-difference.png`, picture);
      wrong.push(`${name}: ${(share * 100).toFixed(2)} % differ`);
    }
    assert.deepEqual(wrong, [], `see ${SEEN}`);
  }),
);

for (const [what, theme] of [
  ['a colour', { accent: '#1d6ed8' }],
  ['a distance', { spacing: 1.1 }],
] as const)
  test(`${what} that changes would be seen`, { timeout: 60_000 }, () =>
    withStage(ROOT, async (stage) => {
      for (const surface of ['card', 'manager'] as const) {
        const shot: Shot = { surface, width: 390, colorScheme: 'light' };
        const kept = readFileSync(`${KEPT}/${nameOf(shot)}.png`);
        const { share } = difference(kept, await take(stage, shot, { theme }));
        assert.ok(share > TOLERANCE * 2, `${surface}: ${(share * 100).toFixed(3)} %`);
      }
    }),
  );
