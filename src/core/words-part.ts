import type { Parts } from './instance.js';

/** What the core says itself, in a language of surfaces: it has no room for them inside. */
export function wordsPart(
  language: string,
  { open, reload }: { open: string; reload: string },
): Parts['words'] {
  return {
    reload,
    say(control) {
      // The page may have turned again, while this part came.
      if (control.lang === language) control.textContent = open;
    },
  };
}
