import type { SealHeader, Tombstone } from './hashes.js';

/**
 * The lines of a proof, one JSON object each, in this order: the head; the seals by number, each
 * followed by the records received since the last seal of its kind; what is not sealed yet; the
 * tombstones; the texts that its records name by their hash. One seal at a time is enough to verify it, whatever its size.
 */
export type ProofLine = HeadLine | SealLine | RecordLine | UnsealedLine | TombstoneLine | TextLine;

export interface HeadLine {
  type: 'head';
  schema: 'limpide/1';
  site: string;
  exportedAt: string;
  /** The last seal: to be noted somewhere else, so that a chain rebuilt from scratch is noticed. */
  number: number;
  sha256: string;
  /**
   * Of an excerpt: the moments that it goes from, and up to, which is no longer in it. Every seal
   * stands in it; those wholly outside come without leaves and records.
   */
  from?: string;
  to?: string;
}

export interface SealLine extends SealHeader {
  type: 'seal';
  sha256: string;
  /** Null once its records were purged, and outside the period of an excerpt. */
  leaves: string[] | null;
}

export interface RecordLine {
  type: 'record';
  site: string;
  kind: string;
  receivedAt: string;
  sha256: string;
  body: Record<string, unknown>;
}

export interface UnsealedLine {
  type: 'unsealed';
  kind: string;
  sha256: string;
}

export interface TombstoneLine extends Tombstone {
  type: 'tombstone';
  sha256: string;
}

/** What was shown to people, which records name by its hash. */
export interface TextLine {
  type: 'text';
  site: string;
  sha256: string;
  lang: string;
  version: string | null;
  /** Where it was shown: `notice`, `newsletter`… */
  surface: string;
  text: string;
}
