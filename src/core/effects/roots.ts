/** What changes whether an element is gated, and whether it is live. */
const ATTRIBUTES = ['src', 'srcset', 'srcdoc', 'data', 'href', 'data-purpose', 'data-service'];

const TEMPLATE = 'template[data-purpose]';

const isElement = (node: Node): node is Element => node instanceof Element;

/**
 * The page and the open shadow roots in it, each watched. A root that is attached later to an
 * element which is in the page already is found when its element is defined, when something is added
 * to the page around it, or at the next look over the whole page (`all`).
 *
 * `changed` receives what was added, and what is gated around a change: a page that changes without
 * end, or grows by thousands, is not looked over each time. Without an argument it is all of it.
 */
export function watchRoots(gated: string, changed: (where?: Iterable<Element>) => void) {
  const roots = new Set<Document | ShadowRoot>();
  const observer = new MutationObserver((records) => {
    const known = roots.size;
    const where = new Set<Element>();
    let whole = false;
    for (const { target, addedNodes, removedNodes } of records) {
      const near = isElement(target) && target.closest(gated);
      if (near) where.add(near);
      for (const node of addedNodes) {
        collect(node);
        if (isElement(node)) where.add(node);
      }
      // What a template has put there goes with it. What is in its place again has only run.
      for (const node of removedNodes)
        whole ||=
          isElement(node) &&
          !node.isConnected &&
          (node.matches(TEMPLATE) || !!node.querySelector(TEMPLATE));
    }
    changed(whole || roots.size > known ? undefined : where);
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

  function collect(node: Node): void {
    if (!(node instanceof Element)) return;
    collectOne(node);
    for (const element of node.querySelectorAll('*')) collectOne(element);
  }

  add(document);
  return (all?: boolean): Iterable<ParentNode> => {
    if (all) collect(document.documentElement);
    for (const root of roots)
      if (root instanceof ShadowRoot && !root.host.isConnected) roots.delete(root);
    return roots;
  };
}
