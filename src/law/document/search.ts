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

const plainLetters = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['\u2011', '-'],
]);

/** A letter without case and accents, if that is as long: places in a text stay what they are. */
function plainLetter(letter: string): string {
  let plain = plainLetters.get(letter);
  if (plain === undefined) {
    plain = folded(letter);
    if (plain.length !== letter.length) plain = letter;
    plainLetters.set(letter, plain);
  }
  return plain;
}

/** Letters without case, accents or typographic variants; as many characters as before. */
const comparable = (text: string): string => text.replace(/[^\x20-@[-~]/gu, plainLetter);

interface Passage {
  id: string;
  title: string;
  text: string;
  comparable: string;
}

/** A policy is searched at each key, and a text may have 200 kB. */
const passages = new WeakMap<PolicyDocument, Passage[]>();

function passagesOf(document: PolicyDocument): Passage[] {
  let found = passages.get(document);
  if (!found) {
    found = allSections(document.sections).flatMap(({ id, title, blocks }) =>
      [normalised(title), ...blocks.flatMap(unitsOf)].map((text) => ({
        id,
        title,
        text,
        comparable: comparable(text),
      })),
    );
    passages.set(document, found);
  }
  return found;
}

/** Characters of the passage on each side. */
const AROUND = 60;

/**
 * Passages of a policy that hold a text, whatever its case and accents, in reading order. Fewer than
 * two characters find nothing.
 */
export function searchPolicy(document: PolicyDocument, wanted: string): SearchMatch[] {
  const needle = comparable(normalised(wanted));
  if (needle.length < 2) return [];
  return passagesOf(document).flatMap((passage): SearchMatch[] => {
    const { id, title, text } = passage;
    const at = passage.comparable.indexOf(needle);
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
  });
}
