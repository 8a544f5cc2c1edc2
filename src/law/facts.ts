/** What the owner says about processing that no tracker reveals (contract: `policy.facts`). */

/** A text, or the same text by language: `{ "fr": "…", "en": "…" }`. */
export type LocalisedText = string | Record<string, string>;

/** Legal bases of art. 6(1) GDPR, a to f. */
export type LegalBasis =
  | 'consent'
  | 'contract'
  | 'legal-obligation'
  | 'vital-interests'
  | 'public-task'
  | 'legitimate-interests';

/** How long, from when, and what follows. */
export interface Retention {
  /** What is kept, where one processing keeps several things differently. */
  data?: LocalisedText;
  /** The event from which time runs, as it reads after the duration: "à compter du paiement". */
  start?: LocalisedText;
  /** ISO 8601, or a text where the law lets only a criterion be given. */
  duration?: string | LocalisedText;
  /** A second phase, with restricted access (art. 5(1)(e)). */
  archive?: { duration?: string | LocalisedText; reason?: LocalisedText };
}

export interface Recipient {
  /** A name, or a category where the law allows one (art. 13(1)(e)). */
  name?: LocalisedText;
  role?: 'processor' | 'controller' | 'joint-controller';
  /** What it does with the data. */
  purpose?: LocalisedText;
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

/** A transfer out of the European Economic Area and what makes it lawful (chapter V). */
export interface Transfer {
  recipient: LocalisedText;
  country: string;
  safeguard: 'adequacy' | 'standard-clauses' | 'binding-rules' | 'derogation';
  /** Which decision or clauses, and how to get a copy. */
  details: LocalisedText;
}

/** One purpose of the organisation: a line of its register (art. 30). */
export interface Processing {
  id: string;
  title: LocalisedText;
  description?: LocalisedText;
  /** The base, with the interest pursued (f) or the text that obliges (c). */
  basis?: LegalBasis;
  basisDetail?: LocalisedText;
  data?: LocalisedText[];
  /** Categories of persons, for the register (art. 30(1)(c)): customers, visitors. Not in the policy. */
  persons?: LocalisedText[];
  /** Special categories (art. 9) or offences (art. 10); false says that there are none. Register only. */
  sensitive?: false | LocalisedText[];
  /** Measures of security beyond those of all processing (art. 30(1)(g)). Register only. */
  security?: LocalisedText[];
  /** Where the data come from, if not from the person (art. 14(2)(f)). */
  source?: LocalisedText;
  /** Whether the person must give them, and what follows if not (art. 13(2)(e)). */
  required?: { mandatory: boolean; consequence: LocalisedText };
  recipients?: Recipient[];
  transfers?: 'none' | Transfer[];
  retention?: Retention[];
  /** False says in so many words that there is none (art. 13(2)(f), 22). */
  automatedDecision?: false | { logic: LocalisedText; consequences: LocalisedText };
  /** Commercial communications, by this means: their objection is absolute (art. 21(2)). */
  marketing?: 'email' | 'sms' | 'phone' | 'post';
  /** Id of the purpose of the configuration that this processing belongs to, if any. */
  purpose?: string;
}

export interface Facts {
  processing?: Processing[];
  /** Whether anything comes from elsewhere than the person; each processing then names the source. */
  indirectCollection?: boolean;
  /** Age under which services are not meant for a person, or none. */
  minors?: { intended: boolean };
  hosting?: Recipient;
  /** Measures of security of all processing, in general terms (art. 30(1)(g), 32). Register only. */
  security?: LocalisedText[];
  /**
   * What happens to people's data when they die, and whether they may have them passed on to another person
   * they name (law 78-17, art. 85 III, for services to the public online).
   */
  afterDeath?: LocalisedText;
}
