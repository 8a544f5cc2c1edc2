import type { PageInstance, Parts } from './instance.js';
import { unavailable } from './resolved/words.js';
import { warn } from './warn.js';

const asked = new Set<string>();

/** Loads the elements of ours that a page has written and that are not defined yet. */
export function loadElements({ load, locale }: Pick<PageInstance, 'load' | 'locale'>): void {
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const part = element.localName.split('limpide-')[1];
    if (part && !asked.has(part))
      // Only `manager` and `embed` have a file for each language.
      load(part as keyof Parts, /^[me]/.test(part) ? locale : '').catch((error) => {
        warn(error);
        element.append(unavailable(locale));
      });
    asked.add(part as string);
  }
}
