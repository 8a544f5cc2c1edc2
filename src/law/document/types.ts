/**
 * A privacy policy as a document: sections, blocks and runs of text, in one language, with every
 * table filled in. The page, the static HTML, the comparison of versions and the checker all read
 * this; none of them knows where a sentence comes from.
 */

/**
 * A run of text: plain, a link that may be followed, a date that machines can read, the words that
 * stand for a missing fact, or words in another language than the document.
 */
export type Inline =
  | string
  | { text: string; href: string }
  | { text: string; datetime: string }
  | { text: string; missing: true }
  | { text: string; lang: string };

export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'note'; text: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'definitions'; items: { term: string; text: Inline[] }[] }
  | { type: 'table'; caption: string; head: string[]; rows: Inline[][][] }
  | { type: 'control'; control: ControlName; label: string };

/** What a reader can do where a right is described. */
export type ControlName = 'manager' | 'object-audience' | 'withdraw' | 'rights' | 'communications';

export interface Section {
  /** The anchor: stable from one version to the next. */
  id: string;
  title: string;
  blocks: Block[];
  sections: Section[];
}

export interface PolicyDocument {
  version: string;
  /** ISO date on which the version took effect. */
  date: string;
  /** BCP 47 language that the text is written in. */
  language: string;
  title: string;
  /** True of a version that was not adopted, or in which facts are missing. */
  draft?: boolean;
  /** What a reader should know of the version itself. */
  note?: Inline[];
  /** "En bref": a few sentences; none in versions that had none. */
  summary: Inline[][];
  /** Names of the generated parts that it holds. */
  generated: string[];
  sections: Section[];
}
