import { FETCHING } from './gated-element.js';

/** What changes whether an element is gated, and whether it is live. */
const ATTRIBUTES = ['src', 'srcset', 'srcdoc', 'data', 'href', 'data-purpose', 'data-service'];

const TEMPLATE = 'template[data-purpose]';

/** What fetches, runs or holds something by its nature, and elements that scripts define. */
const NOTED = new RegExp(`^(${FETCHING.replaceAll(',', '|')}|script|template)$|-`);

const isElement = (node: Node): node is Element => node instanceof Element;

/**
 * The page and the open shadow roots in it, each watched. A root that is attached later to an
 * element which is in the page already is found when its element is defined, when something is added
 * to the page around it, or at the next look over the whole page (`all`).
 *
 * `gated` finds what is gated; `marks` are attributes of that, and of what we have put there ourselves.
 *
 * `changed` receives what was added, and what is gated around a change: a page that changes without
 * end, or grows by thousands, is not looked over each time. Without an argument it is all of it.
 */
export function watchRoots(
  gated: string,
  marks: readonly string[],
  changed: (where?: Set<Element>) => void,
) {
  const roots = new Set<Document | ShadowRoot>();
  /** What a page which changes without end puts and takes away mostly does not: its name is asked first. */
  const matters = (node: Node): node is Element =>
    isElement(node) &&
    (NOTED.test(node.localName) ||
      !!node.firstElementChild ||
      !!node.shadowRoot ||
      marks.some((name) => node.hasAttribute(name)));

  const observer = new MutationObserver((records) => {
    const known = roots.size;
    const where = new Set<Element>();
    let some = false;
    let whole = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      let isNear = type === 'attributes';
      for (const node of addedNodes) {
        if (!matters(node)) continue;
        isNear = true;
        collect(node);
        where.add(node);
      }
      // What a template has put there goes with it. What is in its place again has only run.
      for (const node of removedNodes) {
        if (!matters(node)) continue;
        some = true;
        whole ||= !node.isConnected && (node.matches(TEMPLATE) || !!node.querySelector(TEMPLATE));
      }
      const near = isNear && isElement(target) && target.closest(gated);
      if (near) where.add(near);
    }
    if (whole || roots.size > known) changed();
    else if (some || where.size) changed(where);
  });

  function add(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    for (const element of root.querySelectorAll('*')) collectOne(element);
  }

  function collectOne(element: Element): void {
    // Ours hold nothing of the page.
    if (element.localName.startsWith('limpide-')) return;
    if (element.shadowRoot) add(element.shadowRoot);
    else if (element.matches(':not(:defined)'))
      void customElements.whenDefined(element.localName).then(() => {
        collect(element);
        changed();
      });
  }

  function collect(element: Element): void {
    collectOne(element);
    for (const each of element.querySelectorAll('*')) collectOne(each);
  }

  add(document);
  return (all?: boolean): Iterable<ParentNode> => {
    if (all) collect(document.documentElement);
    for (const root of roots)
      if (root instanceof ShadowRoot && !root.host.isConnected) roots.delete(root);
    return roots;
  };
}
