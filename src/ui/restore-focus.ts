/** Whether a person can see it, as far as a script can know. */
const isSeen = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

/**
 * Where nothing has the focus any more, because what had it is gone: gives it to the page's way to
 * the manager, else to its main part, so that the next Tab does not begin at the top. Scrolls
 * nothing.
 * @param answered whether the notice is going, and its buttons with it
 */
export function restoreFocus(answered: boolean): void {
  let active = document.activeElement as HTMLElement | null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  const leaves = answered && active?.closest('limpide-notice');
  // A button of a dialog that has closed keeps the focus until the browser looks again.
  if (active && active !== document.body && isSeen(active) && !leaves) return;
  const ways = document.querySelectorAll<HTMLElement>('[data-limpide=open]');
  const way = [...ways].find((each) => isSeen(each) && !each.closest('limpide-notice'));
  const place = way ?? document.querySelector<HTMLElement>('main, h1');
  if (!place) return;
  if (!way && place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
