import { allSections } from './build.js';
import { plainText } from './inline.js';
import type { Block, PolicyDocument, Section } from './types.js';

/** Sentences of a text: cut after . ? ! before a capital. White space is made plain. */
export const sentencesOf = (text: string): string[] =>
  normalised(text)
    .split(/(?<=[.?!])\s+(?=[\p{Lu}«])/u)
    .filter(Boolean);

/** One plain space wherever there is white space, no-break ones included. */
export const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a block says, sentence by sentence; a row of a table or of definitions is one. */
export function unitsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return sentencesOf(plainText(block.text));
    case 'list':
      return block.items.flatMap((item) => sentencesOf(plainText(item)));
    case 'definitions':
      return block.items.map(({ term, text }) => normalised(`${term} : ${plainText(text)}`));
    case 'table':
      return block.rows.map((row) => normalised(row.map(plainText).join(' · ')));
    case 'control':
      return [];
  }
}

/** A sentence with the section it stands in. */
export interface Placed {
  section: string;
  text: string;
}

/** Every sentence of a document, titles included, in reading order. */
export const placedSentences = (document: PolicyDocument): Placed[] => [
  ...document.summary.map((line) => ({ section: '', text: normalised(plainText(line)) })),
  ...allSections(document.sections).flatMap((section) =>
    ownSentences(section).map((text) => ({ section: section.id, text })),
  ),
];

/** Sentences of paragraphs, notes and lists: neither titles, nor tables, nor what is in brief. */
export const proseSentences = (document: PolicyDocument): Placed[] =>
  allSections(document.sections).flatMap(({ id, blocks }) =>
    blocks
      .filter(({ type }) => type === 'paragraph' || type === 'note' || type === 'list')
      .flatMap(unitsOf)
      .map((text) => ({ section: id, text })),
  );

/** The title and the sentences of a section, without those of the sections below. */
export const ownSentences = (section: Section): string[] => [
  normalised(section.title),
  ...section.blocks.flatMap(unitsOf),
];
