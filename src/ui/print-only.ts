const ASIDE = 'data-limpide-aside';
const AROUND = 'data-limpide-around';

let sheet: CSSStyleSheet | undefined;

/**
 * Prints one element of ours alone, as a document: what stands beside it, and beside what contains
 * it, stays off the paper, and what contains it lends no margin.
 */
function mark(element: Element, on: boolean): void {
  for (let each = element; each.parentElement; each = each.parentElement) {
    const parent = each.parentElement;
    for (const child of parent.children) child.toggleAttribute(ASIDE, on && child !== each);
    if (parent !== document.documentElement) parent.toggleAttribute(AROUND, on);
  }
}

/**
 * Whenever the page is printed while `wanted` says so, by our button or by the browser's menu, the
 * element is printed alone. Returns how to stop.
 */
export function printOnly(element: Element, wanted: () => boolean): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@media print{[${ASIDE}]{display:none!important}[${AROUND}]{all:revert!important;display:block!important;margin:0!important;padding:0!important}}`,
    );
    document.adoptedStyleSheets.push(sheet);
  }
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('beforeprint', () => wanted() && mark(element, true), { signal });
  addEventListener('afterprint', () => mark(element, false), { signal });
  return () => listening.abort();
}
