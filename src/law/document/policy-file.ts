/**
 * The policy file, `policy.facts` in the configuration: what only the policy page needs. Its facts
 * describe the processing; its versions, each a list of sections, are what was and is published.
 */
import type { Retention } from '@limpide/contract/retention';
import type { Organisation, Purpose, Service } from '../../core/types.js';
import type { Facts, LocalisedText } from '../facts.js';
import type { ControlName } from './types.js';

/** Parts that are made from the configuration and the facts. */
export type GeneratedName =
  | 'contact'
  | 'dpo'
  | 'overview'
  | 'processing'
  | 'indirect'
  | 'automated'
  | 'marketing'
  | 'marketing-objection'
  | 'retention'
  | 'own-retention'
  | 'recipients'
  | 'transfers'
  | 'refusal'
  | 'purposes'
  | 'services'
  | 'storage'
  | 'rights'
  | 'ways'
  | 'answer'
  | 'complaint'
  | 'minors'
  | 'after-death';

/** A paragraph, or something else named by its key. */
export type BlockInput =
  | string
  | { text: LocalisedText }
  | { note: LocalisedText }
  | { list: LocalisedText[]; ordered?: boolean }
  | { generated: GeneratedName; only?: string[] }
  | { control: ControlName; label?: LocalisedText };

/** One of our sections by its id, one of ours with changes, or one of the owner's own. */
export type SectionInput =
  | string
  | {
      /** The anchor; that of `use` if left out. */
      id?: string;
      /** Id of the section of ours that is taken first. */
      use?: string;
      title?: LocalisedText;
      /** Replace all blocks of ours. */
      blocks?: BlockInput[];
      before?: BlockInput[];
      after?: BlockInput[];
      sections?: SectionInput[];
    };

export interface VersionInput {
  /** ISO date of effect; the version's name if left out. */
  date?: string;
  /** Language of a version that exists in one only, and is never translated. */
  language?: string;
  title?: LocalisedText;
  /**
   * Whether it has been adopted. A version that is proposed is shown as a draft; so is one in which
   * facts are missing, whatever is said here.
   */
  status?: 'proposed' | 'in-force';
  /** What a reader should know of the version itself, under its title. */
  note?: LocalisedText;
  /** Whether people must be notified: a new purpose, recipient, longer retention (art. 13(3) GDPR). */
  material?: boolean;
  /** What changed, in a sentence or two each, for the news. */
  changes?: LocalisedText[];
  /** "En bref"; false for none. Ours if left out. */
  summary?: LocalisedText[] | false;
  /** Ours, in our order, if left out. */
  sections?: SectionInput[];
  /** What the generated parts showed when the version was replaced. */
  frozen?: Frozen;
}

/** A copy of the configuration and facts, as they were. */
export interface Frozen {
  organisation: Organisation;
  purposes: Purpose[];
  services: Service[];
  facts: Facts;
  /** Absent from versions frozen before policies told it. */
  collected?: CollectedData | undefined;
}

/** What the pages of a site send to its collector, and how long the collector keeps it. */
export interface CollectedData {
  newsletter: boolean;
  choices: boolean;
  retention: Retention;
}

export interface PolicyFile {
  $schema?: string;
  facts?: Facts;
  /** By version name; a string is the address of a file that holds it. */
  versions?: Record<string, VersionInput | string>;
}
