import type { Texts } from '../i18n/texts.js';

export type FaultCode = keyof Texts['proof']['faults'];

/** Something in a proof that does not hold. */
export interface ProofFault {
  code: FaultCode;
  values: Record<string, string | number>;
}

export interface ProofVerdict {
  /** True if nothing was changed, added or removed without a tombstone. */
  ok: boolean;
  /** What does not hold; the first hundred. */
  faults: ProofFault[];
  /** The same, one English sentence each. */
  problems: string[];
  site: string | null;
  /** Last seal: worth noting somewhere else. */
  head: { number: number; sha256: string } | null;
  /** Of an excerpt: its moments, the second of which is no longer in it. */
  period: { from: string; to: string } | null;
  /** Seals outside it, which link the chain and prove nothing else. */
  outside: number;
  records: number;
  seals: number;
  /** Records and tombstones that no seal covers yet: nothing proves them so far. */
  unsealed: number;
  tombstones: number;
  /** Texts that were shown, whose hash is right. */
  texts: number;
  /** Hashes of texts that decisions name and that are not in the proof. */
  textsMissing: number;
}
