/**
 * Keeps what has the focus in sight while a fixed surface shows: the page scrolls clear of it, and
 * where that does not help (the end of the page, an element that is itself fixed) the surface stands
 * at the other edge for as long (WCAG 2.2, 2.4.11). The page's layout never changes, and nothing moves
 * for a surface of ours, a modal of the page, or what is being pressed: the press would miss it. `entered` receives the element that had the focus before.
 * What is returned ends it.
 */
export function reservePageSpace(
  surface: HTMLElement,
  entered: (from: HTMLElement | undefined) => void,
): () => void {
  let last: HTMLElement | undefined;
  const dodge = ({ target }: FocusEvent) => {
    const element = target as HTMLElement;
    if (surface.contains(element)) return entered(last);
    last = element;
    const clear = () => {
      if (element.closest('limpide-manager,:modal,:active')) return;
      /** How far it reaches under the surface, in pixels; 0 if it does not. */
      const covered = () => {
        const a = surface.getBoundingClientRect();
        const b = element.getBoundingClientRect();
        return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right
          ? b.bottom - a.top + 8
          : 0;
      };
      surface.removeAttribute('up');
      scrollBy({ top: covered(), behavior: 'instant' });
      surface.toggleAttribute('up', !!covered());
    };
    clear();
    // The browser may have scrolled to it only after it told us.
    requestAnimationFrame(clear);
  };
  document.addEventListener('focusin', dodge);
  return () => document.removeEventListener('focusin', dodge);
}
