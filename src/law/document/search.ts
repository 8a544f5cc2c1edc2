import { folded } from '@limpide/contract/folded';
import { allSections } from './build.js';
import { normalised, unitsOf } from './sentences.js';
import type { PolicyDocument } from './types.js';

/** A passage that holds what was looked for, cut around it. */
export interface SearchMatch {
  /** Anchor and title of the section. */
  section: string;
  title: string;
  /** The passage in three parts; the middle one is what was looked for, as it is written. */
  before: string;
  match: string;
  after: string;
}

/** Letters without case, accents or typographic variants; as many characters as before. */
const comparable = (text: string): string =>
  [...text]
    .map((letter) => {
      const plain = folded(letter);
      return plain.length === letter.length ? plain : letter;
    })
    .join('')
    .replace(/[’‘]/g, "'")
    .replace(/\u2011/g, '-');

/** Characters of the passage on each side. */
const AROUND = 60;

/**
 * Passages of a policy that hold a text, whatever its case and accents, in reading order. Fewer than
 * two characters find nothing.
 */
export function searchPolicy(document: PolicyDocument, wanted: string): SearchMatch[] {
  const needle = comparable(normalised(wanted));
  if (needle.length < 2) return [];
  return allSections(document.sections).flatMap(({ id, title, blocks }) =>
    [normalised(title), ...blocks.flatMap(unitsOf)].flatMap((text): SearchMatch[] => {
      const at = comparable(text).indexOf(needle);
      if (at < 0) return [];
      const end = at + needle.length;
      const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
      const to = end + AROUND >= text.length ? text.length : text.lastIndexOf(' ', end + AROUND);
      return [
        {
          section: id,
          title,
          before: (from > 0 ? '…' : '') + text.slice(Math.min(from, at), at),
          match: text.slice(at, end),
          after: text.slice(end, Math.max(to, end)) + (to < text.length ? '…' : ''),
        },
      ];
    }),
  );
}
