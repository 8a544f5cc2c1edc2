import { readFile } from 'node:fs/promises';
import type { Finding } from '../../src/law/checks/types.js';
import { UsageError } from './usage-error.js';

/** Loaders that fetch what stands under `data-src`, by what their scripts are called. */
const LOADERS = /lazysizes|lazy-?load|lozad|yall|b-?lazy|layzr|unveil/i;

/** Every tag of a page, as it is written. */
const TAGS = /<[a-z][^<>]*>/gi;

/**
 * Gated elements of a page whose address waits under `data-src` while a lazy loader of that page reads
 * the same attribute: it fetches them before any choice.
 */
export async function pageFindings(path: string): Promise<Finding[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const tags = [...text.matchAll(TAGS)];
  const [loader] = tags
    .filter(([tag]) => /^<script\b/i.test(tag))
    .flatMap(([tag]) => LOADERS.exec(tag)?.[0] ?? []);
  if (!loader) return [];
  return tags
    .filter(([tag]) => /\sdata-purpose\b/i.test(tag) && /\sdata-src\b/i.test(tag))
    .filter(([tag]) => !/\sdata-limpide-src\b/i.test(tag))
    .map((found) => {
      const before = text.slice(0, found.index).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      return {
        ...{ rule: 'shared-source', place: 'data-src', file: 'page', values: { loader } },
        ...{ text: found[0].slice(0, 120), at: { path, line: before.length, column } },
      };
    });
}
