/**
 * Keeps the focus clear of a fixed surface without changing the page's layout: focus scrolls the
 * page clear of it, and where that does not help (the end of the page, an element that is itself
 * fixed) the surface moves to the other edge. WCAG 2.2, 2.4.11. What is returned undoes it.
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
