import { DSFR } from '../preset-colours.js';
import type { Preset } from '../preset.js';

/**
 * The shapes of the French State's design system (DSFR 1.14): its colours, square corners, buttons,
 * fields underlined, radios and switches. Marianne is taken where the page has it; none is shipped.
 * Targets stay 44 px and buttons equal, where the original's are of 40.
 */
export const preset: Preset = {
  ...DSFR,
  paints: true,
  radius: '0',
  spacing: 1,
  elevation: 'high',
  font: 'Marianne,arial,sans-serif',
  layer: `
::slotted(h2){font-size:1.25em;font-weight:700;line-height:1.4;}
::slotted(b){font-weight:700;}
::slotted(button){font-weight:500;}
::slotted(button:not(.main)){padding-inline:1em;border:1px solid var(--link);text-decoration:none;}
::slotted(a),summary{font-weight:400;}
@media(min-height:30.0625em){::slotted(button:not(.main)),::slotted(a){margin-block:.5em .25em;}}
`,
  // Forced colours keep the usual shapes, which have an edge for each thing.
  surface: `
@media(forced-colors:none){
h2,h3,h4,.name{font-weight:700;}
dialog{border:0;}
dialog::backdrop{background:rgb(22 22 22/.64);}
button,.button{font-weight:500;}
button.quiet,.button.quiet{border-color:var(--_link);color:var(--_link);}
[part=panel]>header .quiet{border-color:transparent;}
input:not([type=radio],[type=checkbox]),textarea,select{border:0;border-block-end:2px solid var(--_text);border-radius:4px 4px 0 0;background:color-mix(in srgb,var(--_text) 8%,var(--_surface));}
[aria-invalid=true]:not(fieldset){border-block-end-color:var(--_error);}
.field:has(>.error){border-inline-start-width:2px;}
.option>input{border:1px solid var(--_link);}
.option>input[type=radio]:checked{border-color:var(--_link);background:var(--_field);}
.option>input[type=radio]:checked::before{inline-size:12px;block-size:12px;background:var(--_link);}
.switch input{inline-size:40px;border:1px solid var(--_link);background:transparent;}
.switch input::before{inset-block-start:-1px;inset-inline-start:-1px;inline-size:24px;block-size:24px;border:1px solid var(--_link);background:var(--_field);}
.switch input:checked{border-color:var(--_mark);background:var(--_accent);}
.switch input:checked::before{inset-inline-start:15px;border-color:var(--_accent);background:var(--_on-accent);}
.switch input:checked::after{inset-block-start:4px;inset-inline-start:24px;border-color:var(--_accent);}
.switch input:indeterminate{border-color:var(--_link);background:linear-gradient(90deg,color-mix(in srgb,var(--_accent) 55%,var(--_field)) 50%,transparent 50%);}
.switch input:indeterminate::before{inset-inline-start:7px;border-color:var(--_link);background:var(--_field);}
.switch input:indeterminate::after{inset-block:10px auto;inset-inline:16px auto;}
}
`,
};
