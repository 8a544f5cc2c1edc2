import type { Translate } from '../i18n/translate.js';

/** A part of what was seen, in words: the panel and the report are both made of it. */
export interface Section {
  id: string;
  title: string;
  /** Sentences before the rest: what there is none of, above all. */
  notes: string[];
  /** Names with their values. */
  pairs?: [name: string, value: string][];
  /** Points, one a line. */
  points?: string[];
  tables?: { caption: string; head: string[]; rows: string[][] }[];
  /** What this cannot show. */
  limits?: string;
}

/** What sections are told with. */
export interface Told {
  t: Translate;
  /** A moment in words, from ISO 8601 or epoch milliseconds. */
  moment(instant: string | number): string;
}

export const listOf = (t: Translate, items: readonly string[]): string =>
  items.join(t('inspector:comma')) || t('inspector:none');

/** Names of the columns, from `inspector:<section>.head`. */
export const headOf = (t: Translate, section: string, columns: string[]): string[] =>
  columns.map((column) => t(`inspector:${section}.head.${column}`));
