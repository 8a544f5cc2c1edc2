/**
 * Keeps what has the focus in sight while a fixed surface shows: the page scrolls clear of it, and
 * where that does not help (the end of the page, an element that is itself fixed) the surface stands
 * at the other edge for as long (WCAG 2.2, 2.4.11). The page's layout never changes, and nothing moves
 * for a surface of ours, a modal of the page, or what is being pressed: the press would miss it.
 *
 * What is returned is called before the surface goes, and what that returns once it is gone: it gives
 * the focus that was in it back, to what had it before, else to the page's main part.
 */
export function keepFocus(surface: HTMLElement): () => () => void {
  let last: Element | null = null;
  const clear = () => {
    if (!surface.isConnected || !last || last.closest('limpide-manager,:modal,:active')) return;
    const element = last;
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
  const dodge = () => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body || surface.contains(activeElement)) return;
    last = activeElement;
    clear();
    // The browser may have scrolled to it only after it told us.
    requestAnimationFrame(clear);
  };
  document.addEventListener('focusin', dodge);
  // Somebody may have been quicker than this.
  dodge();
  return () => {
    const had = surface.matches(':focus-within');
    return () => {
      if (had)
        giveFocusTo(
          last?.isConnected ? last : document.querySelector('main,h1,[data-limpide=open]'),
        );
    };
  };
}

function giveFocusTo(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  place.focus({ preventScroll: true });
  if (document.activeElement === place) return;
  // For this once: a page's own clicks must not find it focusable.
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}
