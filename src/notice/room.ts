/**
 * Leaves room under a fixed surface, so that it never covers what is read or focused: the last
 * lines can be scrolled above it, focus scrolls the page clear of it, and where neither helps (an
 * element that is itself fixed) the surface moves to the other edge. WCAG 2.2, 2.4.11.
 * The room is half the screen, the surface's greatest height. What is returned gives it back.
 */
export function leaveRoom(surface: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html{padding-bottom:50vh!important;scroll-padding-bottom:52vh!important}');
  document.adoptedStyleSheets.push(sheet);
  const dodge = ({ target }: FocusEvent) =>
    requestAnimationFrame(() => {
      const a = surface.getBoundingClientRect();
      const b = (target as Element).getBoundingClientRect();
      if (
        !surface.contains(target as Node) &&
        a.top < b.bottom &&
        b.top < a.bottom &&
        a.left < b.right &&
        b.left < a.right
      )
        surface.toggleAttribute('up');
    });
  document.addEventListener('focusin', dodge);
  return () => {
    document.removeEventListener('focusin', dodge);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own != sheet);
  };
}
