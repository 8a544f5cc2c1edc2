import type { Retention } from '@limpide/contract/retention';
import type { RemovalReason } from '../chain/hashes.js';

/** What a file of a pack is, in the order in which a pack has them. */
export const fileKinds = [
  'proof',
  'text',
  'objections',
  'retention',
  'configuration',
  'policy',
  'policy-version',
  'code',
  'integrity',
  'screenshot',
  'index',
] as const;

export type FileKind = (typeof fileKinds)[number];

/** What a pack may lack: it then says so. */
export type MissingKind = 'configuration' | 'policy' | 'code' | 'screenshot' | 'purged';

/** A file of a pack, as its manifest names it. */
export interface PackedFile {
  name: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  /** In the language of the pack. */
  proves: string;
  /** What else is known of it: version, language, surface, width… */
  about?: Readonly<Record<string, string>>;
}

/** What a pack is of. */
export interface PackHeader {
  schema: 'limpide-evidence/1';
  site: string;
  /** What the site is called. */
  siteName: string;
  /** Days of the site's time zone, both included. */
  from: string;
  to: string;
  timeZone: string;
  /** The same as moments, of which the second is no longer in it. */
  moments: { from: string; to: string };
  /** ISO 8601, to the second. */
  madeAt: string;
  /** Of its table of contents: a language tag. */
  language: string;
  /** The authority that was asked to stamp the manifest, whose answer is `STAMP`. */
  stampedBy?: string;
}

/** What is counted in a pack. */
export interface PackFigures {
  /** The last seal of the chain. */
  head: { number: number; sha256: string };
  records: number;
  unsealed: number;
  /** Decisions by action. */
  decisions: Record<string, number>;
  /** Decisions by the hash of the configuration, and of the code, that they name. */
  configurations: Record<string, number>;
  codes: Record<string, number>;
  objections: number;
  removals: number;
}

/** `manifest.json`: every other file of the pack, with its hash. */
export interface PackManifest extends PackHeader {
  figures: PackFigures;
  missing: { kind: MissingKind; reason: string }[];
  files: PackedFile[];
}

/** Records that are gone on purpose, as the chain says. */
export interface Removal {
  id: string;
  at: string;
  kind: string;
  reason: RemovalReason;
  /** How many; of a whole seal, as many as it had when it was made. */
  records: number;
  seal: number | null;
}

/** `retention/retention.json`. */
export interface RetentionLog {
  /** ISO 8601 durations in force when the pack was made. */
  periods: Retention;
  removals: Removal[];
  /** What was purged by day (UTC) and kind, over all sites of the collector; null: not told. */
  purged: { day: string; kind: string; count: number; before: string }[] | null;
}

/** A line of `objections/objections.ndjson`. */
export interface ObjectionLine {
  id: string;
  at: string;
  via: string;
  scope: string;
  /** Keyed hashes of addresses, telephone numbers and customers' numbers. */
  keys: string[];
  /** The request, the choice or the sign-up that it came with. */
  source: Record<string, string>;
  /** With it anybody makes the hash again that the chain holds; null where another file has it. */
  proof: {
    /** In hexadecimal. */
    salt: string;
    number: number;
    at: string;
    type: string;
    data: Record<string, unknown>;
  } | null;
}

export const MANIFEST = 'manifest.json';
/** What `sha256sum -c` reads: every file, the manifest included. */
export const SUMS = 'SHA256SUMS';
/** The answer of a time-stamping authority (RFC 3161) about the manifest. */
export const STAMP = 'manifest.json.tsr';
export const INDEX = 'index.html';
export const PROOF = 'decisions/proof.ndjson';
export const OBJECTIONS = 'objections/objections.ndjson';
export const RETENTION = 'retention/retention.json';
export const sumsOf = (files: readonly PackedFile[], manifestSha256: string): string =>
  [...files, { name: MANIFEST, sha256: manifestSha256 }]
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
export const textName = (sha256: string): string => `texts/${sha256}.txt`;
/** Where several may be in force in a period: by the beginning of their hash. */
export const configurationName = (sha256: string): string =>
  `configuration/limpide-${sha256.slice(0, 12)}.json`;
export const codeName = (sha256: string): string => `code/manifest-${sha256.slice(0, 12)}.json`;
