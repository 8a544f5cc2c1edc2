/**
 * In the page: stands a block of its colour in place of each line of text that is to be seen, so that a
 * picture shows where text is, how wide and how it wraps, and not how this browser draws letters.
 * Blocks lie in the top layer, above any dialog.
 */
export function textAsBlocks(): void {
  const BARE = '-webkit-text-fill-color: transparent !important; text-decoration: none !important;';
  const layer = document.createElement('div');
  layer.popover = 'manual';
  layer.style.cssText =
    'position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: none; pointer-events: none; overflow: hidden';
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.nodeValue?.trim() || /^(script|style|title)$/.test(parent.localName))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, width, height } of range.getClientRects()) {
        const hit = root.elementFromPoint(left + width / 2, top + height / 2);
        if (width < 1 || !hit || !(parent.contains(hit) || hit.contains(parent))) continue;
        const block = document.createElement('i');
        const box = `left: ${left}px; top: ${top + height / 4}px; width: ${width}px; height: ${height / 2}px`;
        block.style.cssText = `position: absolute; ${box}; background: ${getComputedStyle(parent).color}`;
        layer.append(block);
      }
    }
  }
  for (const root of roots) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::slotted(*) { ${BARE} }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  document.body.append(layer);
  layer.showPopover();
}
