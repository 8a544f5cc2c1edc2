import type { Host } from './instance.js';
import type { Parts } from './parts.js';
import { warn } from './warn.js';

const asked = new Set<string>();

/** Loads the elements of ours that a page has written and that are not defined yet. */
export function loadElements({ load, locale }: Pick<Host, 'load' | 'locale'>): void {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    const part = localName.split('limpide-')[1];
    if (part && !asked.has(part))
      load(part as keyof Parts, /manager|embed/.test(part) ? locale : undefined).catch(warn);
    asked.add(part as string);
  }
}
