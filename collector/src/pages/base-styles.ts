/** The sheet of the owner's pages. Fills differ by lightness as well as by hue. */
export const baseStyles = `
:root {
  color-scheme: light dark;
  --surface: #ffffff; --text: #14213d; --accent: #1d4ed8; --line: #c9cfdb;
  --accepted: #1d4ed8; --chosen: #8aa4ec; --refused: #b4540a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #121826; --text: #e8edf7; --accent: #8fb3ff; --line: #3a4458;
    --accepted: #8fb3ff; --chosen: #5673c4; --refused: #f2a65a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--surface); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
}
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
p { max-width: 68ch; }
h2 { margin-top: 2.5rem; }
a { color: var(--accent); }
form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
label { display: grid; gap: .25rem; }
input, select, button {
  font: inherit; color: inherit; background: var(--surface); min-height: 2.75rem;
  padding: .25rem .75rem; border: 1px solid currentColor; border-radius: .5rem;
}
button { background: var(--accent); border-color: var(--accent); color: var(--surface); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.pair { display: grid; gap: 2rem; align-items: start; }
@media (min-width: 64rem) { .pair { grid-template-columns: 1fr 1fr; } }
.scroll { overflow: auto; max-height: 32rem; border: 1px solid var(--line); border-radius: .625rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding: .75rem; }
th, td { padding: .5rem .75rem; border-top: 1px solid var(--line); text-align: end; }
th:first-child { text-align: start; font-weight: 400; }
thead th, thead th:first-child { font-weight: 600; border-top: 0; }
@media (max-width: 40rem) { th, td { padding: .375rem .5rem; } }
td { font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font-size: .875em; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; overflow: visible; }
svg text { fill: currentColor; font-size: 14px; }
svg .end { text-anchor: end; }
.axis { stroke: var(--line); }
.accepted { fill: var(--accepted); background: var(--accepted); }
.chosen { fill: var(--chosen); background: var(--chosen); }
.refused { fill: var(--refused); background: var(--refused); }
.key { display: inline-block; width: 1em; height: 1em; vertical-align: -.1em; margin-inline-start: 1rem; }
.key:first-child { margin-inline-start: 0; }
@media (forced-colors: active) {
  .key, svg { forced-color-adjust: none; }
  svg text { fill: CanvasText; }
  .axis, rect { stroke: CanvasText; }
  .accepted { fill: CanvasText; background: CanvasText; }
  .chosen { fill: GrayText; background: GrayText; }
  .refused { fill: Canvas; background: Canvas; border: 1px solid CanvasText; }
}
@media print { form, #exports, #exports + ul { display: none; } .scroll { max-height: none; } }
`;
