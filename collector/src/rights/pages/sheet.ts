import { sheet } from '../../pages/sheet.js';

/** What the pages of requests and of the register add to the sheet of the owner's pages. */
export const pagesSheet = `${sheet}
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
.tall { max-height: none; }
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
@media print { .screen, nav { display: none; } dl { background: none; padding: 0; } }
`;
