import type { ThemeColours, ThemeInput } from '../core/types.js';
import { hex, keep, mix, opposite, ratio, rgb, type Rgb } from './colour.js';
import type { PresetScheme } from './preset-colours.js';

/** What surfaces are painted with, in light or in dark, as `#rrggbb`. */
export interface Palette {
  accent: string;
  surface: string;
  text: string;
  /** Text on the accent. */
  on: string;
  /** The accent under the pointer: further from what is written on it. */
  hover: string;
  /** The edge of what the accent fills. */
  rim: string;
  /** Around what has the focus. */
  ring: string;
  /** The accent where it is text. */
  link: string;
  /** Lesser text. */
  soft: string;
  /** The edge of a field. */
  edge: string;
  line: string;
  tint: string;
  error: string;
}

/** A colour of the owner's that is too near to the surface. */
export interface Faint {
  /** Its path: `theme.dark.accent`. */
  key: string;
  ratio: number;
  least: number;
}

/** Reads a CSS colour; undefined where it is none. */
export type ReadColour = (colour: string) => Rgb | undefined;

/**
 * The palette of a theme in light or in dark. What the owner names for that scheme is taken as it is,
 * but for text that could not be read; what was meant for the other scheme only, and all that is
 * derived, is turned until its contrast is kept.
 */
export function palette(
  theme: ThemeInput,
  preset: PresetScheme,
  dark: boolean,
  read: ReadColour,
): { palette: Palette; faint: Faint[] } {
  const ours = dark ? preset.dark : preset.light;
  const { least } = preset;
  const given: ThemeColours = (dark ? theme.dark : theme) ?? {};
  const path = dark ? 'theme.dark.' : 'theme.';
  const named = (name: keyof ThemeColours, from: ThemeColours = given) =>
    typeof from[name] === 'string' ? read(from[name]) : undefined;

  // A surface without one for the dark is the owner's in both: nobody meant ours under their text.
  const surface = named('surface') ?? named('surface', theme) ?? rgb(ours.surface);
  const readable = (colour: Rgb | undefined) => colour && ratio(colour, surface) >= least;
  const wanted = [
    named('text'),
    named('text', theme),
    ...[ours, preset.light, preset.dark].map(({ text }) => rgb(text)),
  ];
  const text = wanted.find(readable) ?? keep(wanted.find(Boolean) ?? surface, surface, least);

  const own = named('accent');
  const fill = own ?? named('accent', theme) ?? rgb(ours.accent);
  const accent = own && least < 7 ? own : keep(fill, surface, least);
  const on = [ours.on, hex(opposite(accent))].map((each) => rgb(each ?? '#ffffff'));
  const onAccent =
    (ours.on ? on : on.slice(1)).find((each) => ratio(each, accent) >= least) ?? opposite(accent);

  const tinted = mix(accent, 0.07, surface);
  const far = opposite(surface);
  // Given up where what is read on the surface would not be on it: on a colour of the middle.
  const tint = [text, far].every((ink) => ratio(ink, tinted) >= least) ? tinted : surface;
  const onBoth = (colour: Rgb) => keep(colour, surface, least, tint);
  const ring = own || !ours.ring ? accent : rgb(ours.ring);
  const colours: Record<keyof Palette, Rgb> = {
    accent,
    surface,
    text,
    on: onAccent,
    hover: mix(accent, 0.86, opposite(opposite(accent))),
    rim: keep(accent, surface, 3),
    ring: keep(ring, surface, 3),
    link: onBoth(accent),
    soft: least < 7 ? onBoth(mix(text, 0.78, surface)) : text,
    edge: least < 7 ? keep(mix(text, 0.55, surface), surface, 3) : text,
    line: mix(text, least < 7 ? 0.18 : 0.6, surface),
    tint,
    error: onBoth(rgb(ours.error)),
  };
  const faint = (['accent', 'text'] as const).flatMap((name) => {
    const colour = named(name);
    const found = colour && ratio(colour, surface);
    return found && found < least ? [{ key: path + name, ratio: found, least }] : [];
  });
  return {
    palette: Object.fromEntries(
      Object.entries(colours).map(([name, colour]) => [name, hex(colour)]),
    ) as Record<keyof Palette, string>,
    faint,
  };
}
