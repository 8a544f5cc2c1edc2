import type { PageInstance } from '../instance.js';
import { isInside, reload } from '../resolved/words.js';
import { SCROLL } from '../leftovers.js';

const FIELDS =
  'textarea,input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=range],[type=color]),[contenteditable]';

/** Where a person has typed since the part is here; frameworks write values back as defaults. */
const touched = new Set<Element>();

/** Notes where a person types, so that a reload asks before it throws text away. */
export function watchTyping(): void {
  addEventListener(
    'input',
    (event) => {
      const [target] = event.composedPath();
      if (target instanceof Element && target.matches(FIELDS)) touched.add(target);
    },
    true,
  );
}

/** Whether a field of the page holds text that a reload would lose. */
function isTextTyped(roots: Iterable<ParentNode>): boolean {
  const written = (field: Element) =>
    ((field as HTMLInputElement).value ?? field.textContent ?? '').trim() !== '';
  if ([...touched].some((field) => field.isConnected && written(field))) return true;
  for (const root of roots)
    for (const field of root.querySelectorAll<HTMLInputElement>(FIELDS))
      if (field.value && field.value !== field.defaultValue) return true;
  return false;
}

/** What is asked first; in a language that is not inside, and whose part cannot be had, in French. */
async function question({ locale, load }: Pick<PageInstance, 'locale' | 'load'>): Promise<string> {
  if (isInside(locale)) return reload(locale);
  return load('words', locale).then(
    (part) => part.reload,
    () => reload(locale),
  );
}

/**
 * Loads the page anew, once, so that what ran in it stops. By GET, whatever the page came from: a
 * form is never sent again. Where text was typed, it asks first, and a no leaves the page as it is.
 */
export async function reloadPage(
  instance: Pick<PageInstance, 'locale' | 'load'>,
  roots: Iterable<ParentNode>,
): Promise<void> {
  if (isTextTyped(roots) && !confirm(await question(instance))) return;
  const { href, search, hash } = location;
  try {
    sessionStorage[SCROLL] = String(scrollY || ' ');
  } catch {
    // Then the page begins at its top.
  }
  // To the same address with its fragment would only scroll: from another address, it loads.
  if (hash) history.replaceState(history.state, '', search ? location.pathname : '?');
  location.replace(href);
}
