import type { PageInstance } from './instance.js';

/**
 * Finds the configuration and hands it over: by the address that is given, else the inline
 * `<script type="application/json" id="limpide-config">`, else what is given.
 * An inline one is used in the same task; an address is fetched.
 *
 * @param given `data-config`, else `window.limpideConfig`: a string is an address, since a tag
 *   manager can write no attribute
 */
export async function findConfiguration(limpide: PageInstance, given: unknown): Promise<void> {
  // Of what may stand there a string alone has a first letter.
  const text = (given as string | undefined)?.[0]
    ? // What cannot be had is named, and is no configuration.
      await fetch(given as string).then(
        (answer) => (answer.ok ? answer.text() : answer.status + (given as string)),
        () => given as string,
      )
    : (document.getElementById('limpide-config')?.textContent ?? JSON.stringify(given));
  // A byte order mark counts as white space.
  return limpide.configure(text?.trim() ?? '');
}
