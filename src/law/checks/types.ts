import type { Config } from '../../core/types.js';
import type { PolicyFile, VersionInput } from '../document/policy-file.js';
import type { PolicyDocument } from '../document/types.js';

/** An error is unlawful or untrue as it stands; a warning misleads or is incomplete; a note, a hint. */
export type Severity = 'error' | 'warning' | 'note';

/** Statute or case law; recommendation of an authority; technical norm; our own choice. */
export type Force = 'law' | 'soft' | 'norm' | 'choice';

/** What is wrong, and where. Its rule says why, by which source, and how to correct it. */
export interface Finding {
  /** Id of the rule: see `rules.ts` and `locales/<language>/checks.json`. */
  rule: string;
  /** The anchor of a section (`#droits`), or a path in a file (`facts.processing.0.basis`). */
  place: string;
  /** Which of the owner's files the place is in. */
  file: 'config' | 'policy' | 'version' | 'page';
  /** Where it is in a file that is none of the project's: a page of the site. */
  at?: { path: string; line: number; column: number };
  /** The sentence or value, as it stands. */
  text?: string;
  /** What the rule's texts put in place of `{{name}}`. */
  values?: Record<string, string>;
}

/** What is checked: a configuration, its policy file, and one version as people read it. */
export interface Subject {
  config: Config;
  /** What does not follow the schema: `findings` of core/diagnosis. */
  problems: { path: string; found: string; expected: string; near?: string }[];
  file: PolicyFile;
  version: VersionInput;
  document: PolicyDocument;
  /** Whether the version is the one in force: only then are the facts its own. */
  current: boolean;
  /** ISO date of the day. */
  today: string;
}

export type Check = (subject: Subject) => Finding[];
