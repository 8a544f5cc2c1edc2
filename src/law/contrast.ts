import { parse, rgb, wcagContrast } from 'culori';
import type { Rgb } from '../theme/colour.js';

/**
 * A colour of CSS, in sRGB: names, `#…`, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()`,
 * `color()`; undefined for what is none, and for what lets the page shine through.
 */
export function readColour(colour: string): Rgb | undefined {
  const found = rgb(parse(colour.trim()));
  if (!found || (found.alpha ?? 1) < 1) return undefined;
  return [found.r, found.g, found.b].map((channel) =>
    Math.min(1, Math.max(0, channel || 0)),
  ) as unknown as Rgb;
}

/** Whether CSS may take a text for a colour: one that can be read, or a function or word that only it knows. */
export const isColour = (text: string): boolean =>
  parse(text.trim()) !== undefined ||
  /^(var|color-mix|light-dark|device-cmyk|contrast-color)\(|^(rgb|hsl|lab|lch|oklab|oklch|color)a?\(.*\b(from|calc)\b/i.test(
    text.trim(),
  ) ||
  /^(currentcolor|inherit|canvas|canvastext|linktext|accentcolor|accentcolortext|buttonface|buttontext)$/i.test(
    text.trim(),
  );

/** Contrast of two colours, from 1 to 21 (WCAG 2.2); undefined where either cannot be read. */
export function contrast(one: string, other: string): number | undefined {
  const [a, b] = [parse(one.trim()), parse(other.trim())];
  return a && b && wcagContrast(a, b);
}
