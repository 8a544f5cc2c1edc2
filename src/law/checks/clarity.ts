import { allSections } from '../document/build.js';
import { compareWords } from '../document/diff.js';
import { sentencesOf } from '../document/sentences.js';
import { plainText } from '../document/inline.js';
import type { Block } from '../document/types.js';
import type { Check, Finding } from './types.js';

/** Shorter sentences may well stand twice. */
const LONG = 40;

/** Two sentences that share this much say the same. */
const ALIKE = 0.6;

/** Words that French doubles rightly. */
const DOUBLED = /^(nous|vous)$/i;

/** Texts that were written; what stands for a missing fact is not. */
const prose = (block: Block): string[] => {
  const texts =
    block.type === 'paragraph' || block.type === 'note'
      ? [block.text]
      : block.type === 'list'
        ? block.items
        : [];
  return texts
    .filter((runs) => !runs.some((run) => typeof run === 'object' && 'missing' in run))
    .map(plainText);
};

/** Share of the words that two sentences have in common, in order. */
function likeness(a: string, b: string): number {
  const words = compareWords(a, b);
  const kept = words.filter(({ mark }) => mark === 'kept').flatMap(({ text }) => text.split(' '));
  return kept.length / Math.max(a.split(' ').length, b.split(' ').length);
}

/** Passages that stand twice, doubled words, brackets left open, sentences that begin in the middle. */
export const clarity: Check = ({ document }) => {
  const findings: Finding[] = [];
  const add = (rule: string, section: string, text: string) =>
    findings.push({ rule, place: `#${section}`, file: 'version', text });

  const texts = allSections(document.sections).flatMap(({ id, blocks }) =>
    blocks.flatMap(prose).map((text) => ({ section: id, text })),
  );
  for (const { section, text } of texts) {
    const double = /(?<![\p{L}’])(\p{L}+) \1(?![\p{L}’])/iu.exec(text)?.[1];
    if (double && !DOUBLED.test(double)) add('repeated-word', section, text);
    const count = (bracket: string) => text.split(bracket).length;
    if (count('(') !== count(')')) add('open-bracket', section, text);
    if (/\p{L}[.!?] \p{Ll}/u.test(text.replace(/\b(art|ex|etc|L|n)\. /g, '$1 ')))
      add('missing-subject', section, text);
  }

  const long = texts.flatMap(({ section, text }) =>
    sentencesOf(text)
      .filter((sentence) => sentence.length > LONG)
      .map((sentence) => ({ section, text: sentence })),
  );
  long.forEach(({ section, text }, at) => {
    if (
      long
        .slice(0, at)
        .some((earlier) => earlier.text === text || likeness(earlier.text, text) >= ALIKE)
    )
      add('repeated-passage', section, text);
  });

  const seen = new Set<string>();
  for (const { id } of allSections(document.sections)) {
    if (seen.has(id)) add('repeated-anchor', id, id);
    seen.add(id);
  }
  return findings;
};
