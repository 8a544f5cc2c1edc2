import type { Block, Inline, Section } from './types.js';

const runsOf = (block: Block): Inline[] => {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return block.text;
    case 'list':
      return block.items.flat();
    case 'definitions':
      return block.items.flatMap(({ text }) => text);
    case 'table':
      return block.rows.flat(2);
    case 'control':
      return [];
  }
};

/** Whether a text says that a fact is to be completed. */
export const isGap = (runs: readonly Inline[]): boolean =>
  runs.some((run) => typeof run === 'object' && 'missing' in run);

/** The sections in which facts are missing, by anchor: once for each fact. */
export const gapsIn = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ id, blocks, sections: below }) => [
    ...blocks.flatMap(runsOf).flatMap((run) => (isGap([run]) ? [id] : [])),
    ...gapsIn(below),
  ]);
