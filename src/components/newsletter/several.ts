import type { Translate } from '../../i18n/translate.js';
import { placeOf, type Place } from './sign-up-draft.js';

/** A page may have several forms: one in its text, one at its foot. */

const TAG = 'limpide-newsletter';

/** The name of a form: its heading, with its place where the page has several. */
export function formName(element: HTMLElement, t: Translate): string {
  const own = element.querySelector('[slot=title]')?.textContent?.trim();
  const title = element.ariaLabel ?? (own || t('newsletter:title'));
  const all = [...document.querySelectorAll(TAG)] as HTMLElement[];
  const values = { title, at: all.indexOf(element) + 1, count: all.length };
  return all.length > 1 && all.includes(element) ? t('newsletter:formName', values) : title;
}

/**
 * Whether a sign-up that this device keeps shows in this form: where it was typed, else in the first
 * form of the page.
 */
export function isHomeOf(element: HTMLElement & Place, message: object): boolean {
  const { list = '', source = '' } = placeOf(message);
  const all = [...document.querySelectorAll(TAG)] as (HTMLElement & Place)[];
  const home = all.find((each) => each.list === list && each.source === source);
  return (home ?? all[0] ?? element) === element;
}
