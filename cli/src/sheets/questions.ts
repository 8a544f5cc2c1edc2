import type { Inline } from '../../../src/law/document/types.js';

/**
 * What is known of a question: the configuration or the facts contradict it; nothing in them does; only
 * somebody can tell.
 */
export type Verdict = 'contradicted' | 'consistent' | 'toAssess';

/** A question of a sheet, with its source, and what configuration and facts say to it. */
export interface Question {
  /** Key under `sheets:<kind>.questions`. */
  key: string;
  /** A line each. */
  known: Inline[][];
  verdict: Verdict;
}

export type SheetKind = 'exemption' | 'interest' | 'transfer';

/** One sheet to fill in, print, date and sign. */
export interface Sheet {
  kind: SheetKind;
  id: string;
  title: string;
  questions: Question[];
}
