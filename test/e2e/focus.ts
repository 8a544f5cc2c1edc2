import type { Tab } from './driver.js';

/** Text of the focused element, through shadow roots; `BODY` where nothing has the focus. */
export const focused = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    let element: Element | null = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'BODY';
    return (
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.tagName
    );
  });

/** Text of each element that the focus meets in so many presses of Tab. */
export async function tabThrough(tab: Tab, presses: number): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await tab.press('Tab');
    names.push(await focused(tab));
  }
  return names;
}
