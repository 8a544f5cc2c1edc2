import type { ProofVerdict } from '../chain/verdict.js';
import type { Texts } from '../i18n/texts.js';
import type { PackManifest } from './manifest.js';

export type FaultCode = keyof Texts['evidence']['faults'];

/** Something in a pack that does not hold. */
export interface PackFault {
  code: FaultCode;
  values: Record<string, string | number>;
}

/** Decisions that name a file of the pack by its hash, and those that name one that is not in it. */
export interface Named {
  given: number;
  named: number;
  others: number;
}

export interface PackVerdict {
  /** True if every hash, the chain, and what hangs on it hold. */
  ok: boolean;
  faults: PackFault[];
  manifest: PackManifest | null;
  /** Of `manifest.json` itself. */
  sha256: string | null;
  /** Null where the pack has none that can be read. */
  proof: ProofVerdict | null;
  /** Of the log: found in the chain word for word, by an event of their file, or not at all. */
  objections: { all: number; proved: number; tied: number; untied: number };
  configurations: Named;
  codes: Named;
}
