import type { Finding } from '../../../src/law/checks/types.js';
import { locationIn } from '../output/source-location.js';
import { readSource } from '../input/source.js';

/** Loaders that fetch what stands under `data-src`, by what their scripts are called. */
const LOADERS = /lazysizes|lazy-?load|lozad|yall|b-?lazy|layzr|unveil/i;

/** Every tag of a page, as it is written. */
const TAGS = /<[a-z][^<>]*>/gi;

/**
 * Gated elements of a page whose address waits under `data-src` while a lazy loader of that page reads
 * the same attribute: it fetches them before any choice.
 */
export async function pageFindings(path: string): Promise<Finding[]> {
  const source = await readSource(path);
  const tags = [...source.text.matchAll(TAGS)];
  const [loader] = tags
    .filter(([tag]) => /^<script\b/i.test(tag))
    .flatMap(([tag]) => LOADERS.exec(tag)?.[0] ?? []);
  if (!loader) return [];
  return tags
    .filter(([tag]) => /\sdata-purpose\b/i.test(tag) && /\sdata-src\b/i.test(tag))
    .filter(([tag]) => !/\sdata-limpide-src\b/i.test(tag))
    .map((found) => ({
      rule: 'shared-source',
      place: 'data-src',
      file: 'page',
      values: { loader },
      text: found[0].slice(0, 120),
      at: locationIn(source, found.index),
    }));
}
