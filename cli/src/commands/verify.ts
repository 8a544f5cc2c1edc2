// Without the collector's dependencies: a proof can be verified anywhere.
import { verifyProofFile } from '@limpide/collector/proof';
import { isPack, verifyPackFile } from '../evidence/verify-file.js';
import { isReceipt, verifyReceiptFile, type ReceiptOptions } from '../receipt/verify.js';

export interface VerifyOptions extends ReceiptOptions {
  /** A seal that was noted earlier: the chain of a proof must still hold it. */
  head?: string;
  /** Whether the texts in a proof are printed too. */
  texts?: boolean;
  /** Of a pack: the SHA-256 of its manifest, noted when it was made. */
  sha256?: string;
  /** Of a pack: who its time stamp has to lead to. */
  tsaCa?: string;
}

/**
 * Verifies the proof that a collector has exported (`GET …/proof`), or the receipt that a person has
 * taken away, or a pack of evidence: needs neither the server nor its database. 1 where it does not hold.
 */
export async function verify(file: string, options: VerifyOptions): Promise<number> {
  if (await isPack(file)) return verifyPackFile(file, options, (line) => console.log(line));
  if (await isReceipt(file)) return verifyReceiptFile(file, options);
  return (await verifyProofFile(file, options, (line) => console.log(line))) ? 0 : 1;
}
