import type { PageInstance } from './instance.js';
import { isInside, open } from './resolved/words.js';
import { warn } from './warn.js';

/**
 * The discreet way back to the manager, on pages that have no `data-limpide="open"` of their own
 * (which is also how a page has it in its own words), nor a manager written in them. It stands after
 * the end of the page, out of its layout: it covers nothing and takes no space. In a body that
 * never scrolls it stands in the corner. It is not printed. A notice that is not to be seen, since a
 * blocker hides it, is no way back. What is returned puts it there or takes it away, once the page has
 * had the time to bring its own.
 */
export function createReopen(instance: PageInstance): () => void {
  const control = document.createElement('button');
  control.dataset.limpide = 'open';
  // The browser takes text for a style, its types do not.
  (control as { style: unknown }).style =
    'position:absolute;align-self:end;margin:1em;padding:1em;font:inherit;color:inherit;background:inherit;border:1px solid';
  matchMedia('print').onchange = (event) => (control.hidden = event.matches);
  return () => {
    const body = document.body;
    if (!body || document.readyState !== 'complete') return;
    // Ours is the last element of the page: any other comes first.
    const first = [
      ...document.querySelectorAll<HTMLElement>('limpide-manager:not([modal]),[data-limpide=open]'),
    ].find((way) => !way.closest('limpide-notice') || way.checkVisibility?.());
    const locale = instance.locale;
    if (control.lang !== locale) {
      control.lang = locale;
      control.textContent = open(locale);
      if (!isInside(locale)) instance.load('words', locale).then((part) => part.say(control), warn);
    }
    if (first) {
      if (first !== control) control.remove();
    } else {
      if (getComputedStyle(body).overflow === 'hidden') control.style.bottom = '0';
      body.append(control);
    }
  };
}
