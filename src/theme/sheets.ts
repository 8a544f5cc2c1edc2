import type { ThemeInput } from '../core/types.js';
import type { Palette } from './palette.js';
import type { Preset } from './preset.js';

/** In light, and in dark. */
export type Palettes = [Palette, Palette];

const SHADOWS = {
  none: 'none',
  low: '0 2px 8px rgb(0 0 0/.16)',
  high: '0 8px 32px rgb(20 33 61/.18)',
};

/** The measures of a theme: what the owner names, else the preset's. */
function measures(theme: ThemeInput, preset: Preset) {
  const { radius = preset.radius, spacing = preset.spacing } = theme;
  const { elevation = preset.elevation, font = preset.font } = theme;
  return {
    // A bare 0 is no length in calc().
    radius: CSS.supports('border-radius', radius) ? radius.replace(/^0$/, '0px') : preset.radius,
    space: Math.min(1.5, Math.max(0.5, Number(spacing) || 1)),
    shadow: SHADOWS[elevation] ?? SHADOWS.high,
    font: font && CSS.supports('font-family', font) ? font : preset.font,
  };
}

/** Declarations for light, and for dark where the browser can tell: as `light-dark()`. */
function declare(light: Partial<Palette>, dark: Partial<Palette>, prefix: string): string {
  const lines = (value: (name: keyof Palette) => string) =>
    (Object.keys(light) as (keyof Palette)[])
      .map((name) => `${prefix}${name === 'on' ? 'on-accent' : name}:${value(name)};`)
      .join('');
  return (
    `:host{${lines((name) => light[name] ?? '')}}` +
    `@supports(color:light-dark(#000,#fff)){:host{${lines(
      (name) => `light-dark(${light[name]},${dark[name]})`,
    )}}}`
  );
}

/** The notice's own media: a compact sheet on phones, and as little as can be where a window is low. */
const PHONE = '@media(max-width:40em)';
const ROOM = '@media(min-height:30.0625em)';

/** For the notice and the status. Every declaration ends by a semicolon, which is made `!important`. */
export function layerSheet(theme: ThemeInput, preset: Preset, palettes?: Palettes): string {
  const { radius, space, shadow, font } = measures(theme, preset);
  const colours =
    palettes &&
    `${declare(...palettes, '--')}
::slotted(button),::slotted(a),summary,button{color:var(--link);}
::slotted(.main){background:var(--accent);color:var(--on-accent);border-color:var(--rim);}
::slotted(.main:hover){background:var(--hover);}
::slotted(:focus-visible),summary:focus-visible{outline-color:var(--ring);}
::slotted(.main:focus-visible){outline-color:var(--on-accent);}
@media(forced-colors:active){button{color:LinkText;}}`;
  const corners = `:host([role=region]:not([layout=bar])),p{border-radius:${radius};}
::slotted(button),::slotted(a){border-radius:calc(${radius}*.8);}
${PHONE}{:host([role=region]:not([layout=bar])){border-radius:${radius} ${radius} 0 0;}}`;
  const spaces = `${ROOM}{
:host([role=region]){padding-block:calc(1em*${space}) calc(.5em*${space});}
:host([role=region]:not([layout=bar])){padding-inline:calc(1.5em*${space});}
::slotted(*){margin-bottom:calc(.4em*${space});}
::slotted(button),::slotted(a),::slotted(b){margin:0;}
}
${PHONE}{:host([role=region]:not([layout=bar])),:host([role=region]){padding:calc(.75em*${space}) max(1em*${space},env(safe-area-inset-right)) max(.25em,env(safe-area-inset-bottom)) max(1em*${space},env(safe-area-inset-left));}}`;
  const css = [
    colours,
    font && `:host{font-family:var(--limpide-font,${font});}`,
    radius !== '10px' && corners,
    space !== 1 && spaces,
    shadow !== SHADOWS.high && `:host([role=region]),p{box-shadow:${shadow};}`,
    preset.layer,
  ];
  return css.filter(Boolean).join('\n').replace(/;/g, '!important;');
}

/**
 * For the other surfaces, over their own sheets.
 * @param ground `none` for what stands on the page's own background: text and lines are the page's there
 */
export function surfaceSheet(
  theme: ThemeInput,
  preset: Preset,
  palettes: Palettes | undefined,
  ground: 'own' | 'painted' | 'none',
): string {
  const { radius, space, shadow, font } = measures(theme, preset);
  const filled = ({ accent, on, hover }: Palette) => ({ accent, on, hover });
  const [light, dark] = palettes ?? [];
  const colours =
    light &&
    dark &&
    `@media(forced-colors:none){${
      ground === 'none'
        ? declare(filled(light), filled(dark), '--_')
        : `${declare(light, dark, '--_')}
:host{--_mark:var(--_rim);--_field:var(--_surface);color:var(--_text);}`
    }}`;
  const spaces = `[part=panel]>header,[part=panel]>footer{padding:calc(16px*${space}) calc(24px*${space});}
[part=panel]>.list{padding:calc(8px*${space}) calc(24px*${space}) calc(16px*${space});}
form{gap:calc(32px*${space});}
.purpose{padding-block:calc(8px*${space});}
.group,.meta{margin-block-start:calc(16px*${space});}
@media(max-width:640px){[part=panel]>header,[part=panel]>footer,[part=panel]>.list{padding-inline:calc(16px*${space});}}
${ground === 'painted' ? `:host{padding:calc(24px*${space});}` : ''}`;
  const css = [
    colours,
    `:host{--_radius:var(--limpide-radius,${radius});--_shadow:${shadow};}`,
    font && `:host{font-family:var(--limpide-font,${font});}`,
    space !== 1 && spaces,
    preset.surface,
  ];
  return css.filter(Boolean).join('\n');
}
