import { baseStyles } from './base-styles.js';
import type { Site, Theme } from '../sites/sites.js';

/** What the pages of requests and of the register add to the sheet of the owner's pages. */
const pagesSheet = `${baseStyles}
:root { --error: #b3261e; --soft: #f4f6fb; }
@media (prefers-color-scheme: dark) { :root { --error: #ffb4ab; --soft: #1b2334; } }
form.sheet { display: block; max-width: 44rem; }
.field { display: grid; gap: .25rem; margin: 1rem 0; }
.field input, .field select, .field textarea, textarea { width: 100%; max-width: 36rem; }
textarea {
  font: inherit; color: inherit; background: var(--surface);
  padding: .5rem .75rem; border: 1px solid currentColor; border-radius: .5rem;
}
fieldset { margin: 1.5rem 0; padding: .5rem 1rem 1rem; border: 1px solid var(--line); border-radius: .625rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .25rem; }
.choice { display: flex; gap: .75rem; align-items: baseline; padding: .375rem 0; }
.choice input { min-height: 0; inline-size: 1.25rem; block-size: 1.25rem; flex: none; transform: translateY(.2rem); accent-color: var(--accent); }
.error { color: var(--error); font-weight: 600; }
[aria-invalid="true"]:not(fieldset) { border: 2px solid var(--error); }
.alert, .notice { border: 1px solid var(--line); border-inline-start: .375rem solid var(--accent); border-radius: .5rem; padding: .25rem 1rem; background: var(--soft); max-width: 68ch; }
.alert { border-inline-start-color: var(--error); }
.alert a { color: var(--error); }
tr.late th, tr.late td { background: var(--soft); }
tr.late th { box-shadow: inset .375rem 0 var(--error); }
tr.late strong:first-child { color: var(--error); }
th, td { text-align: start; vertical-align: top; }
td.text { white-space: normal; min-width: 12rem; }
th[scope="row"] { white-space: nowrap; }
ul.places { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
ul.places > li { border: 1px solid var(--line); border-radius: .625rem; padding: 0 1rem; }
ul.places h2 { margin: 1rem 0 0; font-size: 1.125rem; }
header { border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .5rem 1rem; max-width: 75rem; margin: 0 auto; }
header a { display: inline-block; padding: .625rem 0; }
.people > header, .people > main, .people > footer { max-width: 44rem; }
.people > header { font-weight: 600; padding: 1rem; }
footer { border-top: 1px solid var(--line); margin: 0 auto; padding: 1rem; font-size: .875rem; }
footer a { display: inline-block; padding: .625rem 1rem .625rem 0; }
header.owner { justify-content: space-between; }
header.owner ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
header.owner [aria-current] { font-weight: 600; color: inherit; }
header.owner form { gap: .75rem; align-items: center; font-size: .875rem; }
button.quiet { background: none; border-color: var(--line); color: inherit; font-weight: 400; }
.by { font-size: .875rem; }
ol.events > li { margin: 1rem 0; }
.said { white-space: pre-line; overflow-wrap: anywhere; margin: .25rem 0; }
details { border: 1px solid var(--line); border-radius: .625rem; padding: 0 1rem; margin: .75rem 0; max-width: 48rem; }
summary { padding: .75rem 0; font-weight: 600; cursor: pointer; }
.trap { display: none; }
dl { display: grid; gap: .75rem; max-width: 68ch; margin: 1.5rem 0; padding: 1rem; background: var(--soft); border-radius: .625rem; }
dl > div { display: grid; gap: .125rem 1rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 40rem) { dl > div { grid-template-columns: 14rem minmax(0, 1fr); } }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
@media (max-width: 40rem) {
  table.cards, .cards caption, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
  .cards tr { border-top: 1px solid var(--line); padding: .5rem .75rem; }
  .cards th, .cards td { border: 0; padding: .125rem 0; text-align: start; white-space: normal; overflow-wrap: anywhere; }
  .cards th[scope="row"] { font-weight: 600; white-space: normal; }
  .cards td { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .75rem; }
  .cards td.text { min-width: 0; }
  .cards td::before { content: attr(data-label); font-size: .875rem; }
}
ul.answers { list-style: none; padding: 0; max-width: 48rem; }
ul.answers > li { display: grid; gap: 0 1rem; padding: .25rem 0; border-top: 1px solid var(--line); align-items: baseline; }
ul.answers a { padding: .625rem 0; }
@media (min-width: 40rem) { ul.answers > li { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); } }
form.answer textarea { max-width: none; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
a.button { display: inline-block; padding: .625rem 1rem; border-radius: .5rem; background: var(--accent); color: var(--surface); font-weight: 600; text-decoration: none; }
.letter { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; max-width: 52rem; margin: 1.5rem 0; padding: clamp(1rem, 6%, 3rem); border: 1px solid var(--line); }
.letter p { margin: 0; max-width: none; }
.letter address { display: grid; font-style: normal; overflow-wrap: anywhere; }
.letter .to, .letter .dated, .letter .signature { justify-self: end; inline-size: min(100%, 20rem); }
.letter .to { margin-block: .5rem; }
.letter .object { font-weight: 600; }
.letter .signature { min-block-size: 6em; }
@page letter { size: A4; margin: 20mm; }
@media print {
  :root { color-scheme: light; }
  .letter { page: letter; gap: 3.5mm; margin: 0; padding: 0; border: 0; max-width: none; background: #ffffff; color: #000000; font-size: 11pt; line-height: 1.4; }
  .letter .to, .letter .dated, .letter .signature { inline-size: 80mm; }
  .letter .to { margin-block: 8mm 4mm; }
  .letter p { break-inside: avoid; }
}
@media print { .screen, nav, header.owner { display: none; } dl { background: none; padding: 0; } }
`;

const colours = ({ accent, surface, text }: Theme): string =>
  Object.entries({ accent, surface, text })
    .flatMap(([name, value]) => (value ? `--${name}: ${value};` : []))
    .join(' ');

/** The sheet in a site's own colours, where its configuration gives any. */
export function siteStyles(site: Site | undefined): string {
  const theme = site?.about?.theme;
  if (!theme) return pagesSheet;
  return `${pagesSheet}
:root { ${colours(theme)} }
@media (prefers-color-scheme: dark) { :root { ${colours(theme.dark ?? {})} } }
`;
}
