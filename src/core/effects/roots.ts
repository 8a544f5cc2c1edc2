/** What changes whether an element is gated, and whether it is live. */
const ATTRIBUTES = ['src', 'srcset', 'srcdoc', 'data', 'href', 'data-purpose', 'data-service'];

/**
 * The page and the open shadow roots in it, each watched. A root that is attached later to an
 * element which is in the page already is found when its element is defined, when something is added
 * to the page around it, or at the next look over the whole page (`all`).
 */
export function watchRoots(changed: () => void) {
  const roots = new Set<Document | ShadowRoot>();
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) collect(node);
    changed();
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
