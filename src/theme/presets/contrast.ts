import { CONTRAST } from '../preset-colours.js';
import type { Preset } from '../preset.js';

/** Text at 7 to 1 at least (WCAG 1.4.6), thick edges, a thick ring; the owner's colours are turned to it. */
export const preset: Preset = {
  ...CONTRAST,
  paints: true,
  radius: '4px',
  spacing: 1,
  elevation: 'none',
  layer: `
:host([role=region]),p{border:2px solid var(--text);}
::slotted(.main){border:2px solid var(--text);}
::slotted(button:not(.main)),::slotted(a),summary{text-decoration-thickness:2px;}
::slotted(:focus-visible),summary:focus-visible{outline-width:4px;outline-offset:-4px;}
::slotted(.main:focus-visible){outline-offset:-6px;}
`,
  surface: `
dialog{border:2px solid var(--_text);}
dialog::backdrop{background:rgb(0 0 0/.75);}
button,.button,.button.quiet,button.quiet,input,textarea,select{border-width:2px;border-color:var(--_text);}
a{text-decoration-thickness:2px;}
a:hover{text-decoration-thickness:3px;}
:focus-visible{outline-width:4px;}
`,
};
