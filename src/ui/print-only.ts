const ASIDE = 'data-limpide-aside';
const AROUND = 'data-limpide-around';

/** In force only while one of ours is printed alone: the page's own printing is its affair. */
let sheet: CSSStyleSheet | undefined;

const RULES = `@media print {
  @page { margin: 20mm }
  [${ASIDE}] { display: none !important }
  [${AROUND}] {
    display: block !important; position: static !important; overflow: visible !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; box-shadow: none !important;
    inline-size: auto !important; max-inline-size: none !important; min-block-size: 0 !important;
    background: none !important;
  }
}`;

function adopt(on: boolean): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.adoptedStyleSheets = on ? [...others, sheet] : others;
}

/** What stands beside an element, and beside what contains it, and what contains it, are marked. */
function mark(element: Element, on: boolean): void {
  for (let each = element; each.parentElement; each = each.parentElement) {
    const parent = each.parentElement;
    for (const child of parent.children) child.toggleAttribute(ASIDE, on && child !== each);
    if (parent !== document.documentElement) parent.toggleAttribute(AROUND, on);
  }
  adopt(on);
}

/**
 * Whenever the page is printed while `wanted` says so, by our button or by the browser's menu, the
 * element is printed alone, as a document: what stands beside it stays off the paper, and what
 * contains it lends no margin. Returns how to stop.
 */
export function printOnly(element: Element, wanted: () => boolean): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener('beforeprint', () => wanted() && mark(element, true), { signal });
  addEventListener('afterprint', () => mark(element, false), { signal });
  return () => listening.abort();
}
