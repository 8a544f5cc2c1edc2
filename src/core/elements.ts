import type { Load, Parts } from './parts.js';

const asked = new Set<string>();

/** Loads the elements of ours that a page has written and that are not defined yet. */
export function loadElements(load: Load): void {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    const part = /^limpide-(\w+)$/.exec(localName)?.[1];
    if (part && !asked.has(part)) void load(part as keyof Parts);
    asked.add(part as string);
  }
}
