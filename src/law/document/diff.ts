import { allSections } from './build.js';
import { normalised, unitsOf } from './sentences.js';
import type { Block, PolicyDocument, Section } from './types.js';

export type Mark = 'kept' | 'added' | 'removed';

/** A piece of text with what became of it. */
export interface Marked {
  mark: Mark;
  text: string;
}

/** A sentence: kept, added, removed, or changed word by word. */
export type Change = Marked | { mark: 'changed'; words: Marked[] };

export interface SectionDiff {
  id: string;
  /** 2 for a section, 3 for one below it… */
  level: number;
  title: Marked[];
  /** Sentences of paragraphs, notes and lists. */
  changes: Change[];
  /** Rows of tables and definitions: facts, apart from what is said about them. */
  rows: Change[];
}

export interface PolicyDiff {
  sections: SectionDiff[];
  /** How many sentences of the text, titles left out. */
  counts: Record<Mark | 'changed', number>;
  /** How many rows of tables and definitions are not what they were. */
  rows: number;
}

/**
 * The longest common subsequence of two lists, as marks in reading order: what was removed stands
 * before what was added. Lists of a policy are short (hundreds), so the plain table does.
 */
export function compareLists(before: string[], after: string[]): Marked[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const marks: Marked[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      marks.push({ mark: 'kept', text: before[i++] as string });
      j++;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      marks.push({ mark: 'removed', text: before[i++] as string });
    else marks.push({ mark: 'added', text: after[j++] as string });
  }
  return marks;
}

/** Words of two sentences compared; neighbours with the same mark are one piece. */
export function compareWords(before: string, after: string): Marked[] {
  const pieces: Marked[] = [];
  for (const { mark, text } of compareLists(before.split(' '), after.split(' '))) {
    const last = pieces.at(-1);
    if (last?.mark === mark) last.text += ` ${text}`;
    else pieces.push({ mark, text });
  }
  return pieces;
}

/** Share of the longer sentence's words that both have, in order: 0 to 1. */
function likeness(words: Marked[], before: string, after: string): number {
  const kept = words
    .filter(({ mark }) => mark === 'kept')
    .reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return kept / Math.max(before.split(' ').length, after.split(' ').length);
}

/** Two sentences that share this much are one that has changed; less reads as a riddle. */
const ALIKE = 0.65;

/** In a run of removed and added sentences, pairs those that are alike. */
function pair(run: Marked[]): Change[] {
  const added = run.filter(({ mark }) => mark === 'added').map(({ text }) => text);
  const changes: Change[] = [];
  for (const { mark, text } of run) {
    if (mark !== 'removed') continue;
    let best: { index: number; words: Marked[]; score: number } | undefined;
    added.forEach((candidate, index) => {
      const words = compareWords(text, candidate);
      const score = likeness(words, text, candidate);
      if (score >= ALIKE && score > (best?.score ?? 0)) best = { index, words, score };
    });
    if (best) {
      // What was added before the pair keeps its place before it.
      for (const earlier of added.splice(0, best.index))
        changes.push({ mark: 'added', text: earlier });
      added.shift();
      changes.push({ mark: 'changed', words: best.words });
    } else changes.push({ mark, text });
  }
  return [...changes, ...added.map((text): Change => ({ mark: 'added', text }))];
}

/** The sentences of two texts compared. */
export function compareSentences(before: string[], after: string[]): Change[] {
  const changes: Change[] = [];
  let run: Marked[] = [];
  for (const marked of compareLists(before, after)) {
    if (marked.mark === 'kept') {
      changes.push(...pair(run), marked);
      run = [];
    } else run.push(marked);
  }
  return [...changes, ...pair(run)];
}

/** Sections with their depth, by anchor. */
function flat(sections: Section[], level = 2): Map<string, { section: Section; level: number }> {
  return new Map(
    sections.flatMap((section) => [
      [section.id, { section, level }] as const,
      ...flat(section.sections, level + 1),
    ]),
  );
}

const isFacts = ({ type }: Block): boolean => type === 'table' || type === 'definitions';

/** What a section says in sentences, or in rows. */
const units = (section: Section | undefined, facts: boolean): string[] =>
  section?.blocks.filter((block) => isFacts(block) === facts).flatMap(unitsOf) ?? [];

/**
 * What changed from one version to another, section by section: sections are the same if their
 * anchors are. A section that is gone stands where it stood, after the one before it.
 */
export function comparePolicies(before: PolicyDocument, after: PolicyDocument): PolicyDiff {
  const old = flat(before.sections);
  const now = flat(after.sections);
  const ids = [...now.keys()];
  let previous = -1;
  for (const { id } of allSections(before.sections)) {
    if (now.has(id)) previous = ids.indexOf(id);
    else ids.splice(++previous, 0, id);
  }
  const sections = ids.map((id): SectionDiff => {
    const was = old.get(id);
    const is = now.get(id);
    return {
      id,
      level: (is ?? was)?.level ?? 2,
      title: compareWords(
        normalised(was?.section.title ?? ''),
        normalised(is?.section.title ?? ''),
      ).filter(({ text }) => text),
      changes: compareSentences(units(was?.section, false), units(is?.section, false)),
      rows: compareSentences(units(was?.section, true), units(is?.section, true)),
    };
  });
  const counts = { kept: 0, added: 0, removed: 0, changed: 0 };
  for (const { changes } of sections) for (const { mark } of changes) counts[mark]++;
  const rows = sections.flatMap((section) => section.rows).filter(({ mark }) => mark !== 'kept');
  return { sections, counts, rows: rows.length };
}
