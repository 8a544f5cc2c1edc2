import { OURS } from '../preset-colours.js';
import type { Preset } from '../preset.js';

/** Ours, closer: for applications and dense pages. Targets stay 44 px. */
export const preset: Preset = {
  ...OURS,
  paints: false,
  radius: '6px',
  spacing: 0.625,
  elevation: 'low',
  layer: `
:host{font-size:max(14px,.875rem);line-height:1.4;}
::slotted(h2){font-size:1.1em;}
::slotted(a){padding-block:calc(22px - .7em);}
@media(min-width:40.0625em)and (min-height:30.0625em){:host([role=region]:not([layout=bar])){width:min(32em,100vw - 2em);}}
`,
  surface: `
:host{font-size:.9375rem;line-height:1.4;}
h2{font-size:1.1875rem;}
`,
};
