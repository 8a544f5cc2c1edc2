import type { Parts } from '../core/instance.js';
import type { ThemeInput } from '../core/types.js';
import { palette, type Faint } from './palette.js';
import type { Preset } from './preset.js';
import { readColour } from './read-colour.js';
import { layerSheet, surfaceSheet, type Palettes } from './sheets.js';

/** What stands in a page without a background of its own, until the theme names one. */
const ON_PAGE = /-(newsletter|rights|choices|policy|data)$/;

/** What lies over a page without Lit: the notice and the status. */
const LAYER = /^(limpide-notice|div)$/;

const COLOURS = ['accent', 'surface', 'text'] as const;

/** Tells, once, which colours are too near to the surface, and what was done about it. */
function warn(faint: Faint[]): void {
  for (const { key, ratio, least } of faint)
    console.warn(
      `[limpide] Configuration: ${key} is ${ratio.toFixed(1)} to 1 on the surface, ${least} are needed: ` +
        (key.endsWith('text')
          ? 'another is taken.'
          : 'links and rings take one that is told better.'),
    );
}

/** A preset, and what derives colours from the owner's. */
export function themePart(preset: Preset): Parts['theme'] {
  let palettes: Palettes | undefined;
  let last = '';
  const sheets = new Map<string, CSSStyleSheet>();

  function prepare(theme: ThemeInput): void {
    const source = JSON.stringify(theme);
    if (source === last) return;
    last = source;
    sheets.clear();
    palettes = undefined;
    if (!preset.paints && !theme.dark && !COLOURS.some((name) => theme[name])) return;
    const [light, dark] = [false, true].map((dark) => palette(theme, preset, dark, readColour));
    if (!light || !dark) return;
    palettes = [light.palette, dark.palette];
    warn([...light.faint, ...dark.faint]);
  }

  /** A sheet for all surfaces of a kind. */
  function sheet(kind: string, css: () => string): CSSStyleSheet {
    const made = sheets.get(kind) ?? new CSSStyleSheet();
    if (!sheets.has(kind)) made.replaceSync(css());
    sheets.set(kind, made);
    return made;
  }

  return {
    dress(surface, theme) {
      const root = surface.shadowRoot;
      if (!root) return;
      prepare(theme);
      const painted = theme.surface || preset.least > 5 ? 'painted' : 'none';
      const ground = ON_PAGE.test(surface.localName) ? painted : 'own';
      const own = LAYER.test(surface.localName)
        ? sheet('layer', () => layerSheet(theme, preset, palettes))
        : sheet(ground, () => surfaceSheet(theme, preset, palettes, ground));
      if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
    },
  };
}
