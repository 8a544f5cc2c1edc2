/** Red, green and blue of sRGB, each from 0 to 1. */
export type Rgb = readonly [number, number, number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [1, 1, 1];

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Relative luminance (WCAG 2.2). */
const luminance = ([red, green, blue]: Rgb) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function ratio(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** Black or white, whichever is told better from a colour: 4.58 to 1 at least. */
export const opposite = (colour: Rgb): Rgb =>
  ratio(colour, BLACK) > ratio(colour, WHITE) ? BLACK : WHITE;

/** So much of one colour, the rest of another, as `color-mix(in srgb, …)` does, to the byte. */
export const mix = (one: Rgb, share: number, other: Rgb): Rgb =>
  one.map(
    (channel, at) => Math.round((channel * share + (other[at] ?? 0) * (1 - share)) * 255) / 255,
  ) as unknown as Rgb;

/**
 * A colour as near to `ink` as has the contrast `least` on `ground`, and on its tint where one is
 * given: turned to black or to white, whichever leads away from the ground. As far as there is,
 * where none has.
 */
export function keep(ink: Rgb, ground: Rgb, least: number, tint = ground): Rgb {
  const goal = opposite(ground);
  let share = 1;
  let found = ink;
  while (Math.min(ratio(found, ground), ratio(found, tint)) < least && share > 0) {
    share = Math.max(0, share - 0.02);
    found = mix(ink, share, goal);
  }
  return found;
}

export const hex = (colour: Rgb): string =>
  '#' +
  colour
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

/** A colour of ours, written `#rrggbb`. */
export const rgb = (code: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(code.slice(at, at + 2), 16) / 255) as unknown as Rgb;
