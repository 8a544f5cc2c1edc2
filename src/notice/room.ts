/**
 * Leaves room under a fixed surface, so that it never covers the focused element: focus scrolls the
 * page clear of it (`scroll-padding`), the last lines can be scrolled above it, and where neither
 * helps (an element that is itself fixed) the surface moves to the other edge.
 * WCAG 2.2, 2.4.11. What is returned gives the room back.
 */
export function leaveRoom(surface: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  const measure = new ResizeObserver(() => {
    const room = `${surface.offsetHeight + 24}px!important`;
    sheet.replaceSync(`html{padding-bottom:${room};scroll-padding-bottom:${room}}`);
  });
  measure.observe(surface);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const dodge = ({ target }: FocusEvent) =>
    requestAnimationFrame(() => {
      if (surface.contains(target as Node)) return;
      const a = surface.getBoundingClientRect();
      const b = (target as Element).getBoundingClientRect();
      if (a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right)
        surface.toggleAttribute('up');
    });
  document.addEventListener('focusin', dodge);
  return () => {
    measure.disconnect();
    document.removeEventListener('focusin', dodge);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own != sheet);
  };
}
