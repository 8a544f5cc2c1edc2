import type { PageInstance } from './instance.js';

const page = globalThis as { limpideConfig?: unknown };

/**
 * Finds the configuration and hands it over: the address in `data-config`, or in
 * `window.limpideConfig` where that is a string; else the inline
 * `<script type="application/json" id="limpide-config">`, else `window.limpideConfig`.
 * An inline one is used in the same task; an address is fetched.
 */
export async function findConfiguration(
  limpide: PageInstance,
  // Of what may stand there a string alone trims: a tag manager can write no attribute.
  url = (page.limpideConfig as string | undefined)?.trim?.(),
): Promise<void> {
  const text = url
    ? // What cannot be had is named, and is no configuration.
      await fetch(url).then(
        (answer) => (answer.ok ? answer.text() : answer.status + url),
        () => url,
      )
    : (document.getElementById('limpide-config')?.textContent ??
      JSON.stringify(page.limpideConfig));
  // A byte order mark counts as white space.
  return limpide.configure(text?.trim() ?? '');
}
