import { siteStyles } from '../pages/site-styles.js';

/** A page that is read from a folder has its sheet in it; what it adds is for hashes and pictures. */
export const indexStyles = `${siteStyles(undefined)}
main { max-width: 60rem; }
td, tbody th { overflow-wrap: anywhere; white-space: normal; vertical-align: top; }
td.text, .facts td { text-align: start; }
.facts th { width: 16rem; }
.facts td { overflow-wrap: anywhere; }
.shots { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start; }
figure { margin: 0; flex: 1 1 100%; break-inside: avoid; }
figure.phone { flex: 0 1 16rem; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
section { break-inside: auto; }
h2, caption { break-after: avoid; }
tr { break-inside: avoid; }
@media print { :root { color-scheme: light; } main { max-width: none; padding: 0; } body { font-size: 10pt; } }
`;
