import { createReadStream } from 'node:fs';
import { readProof } from '../chain/read-proof.js';
import type { TextLine } from '../chain/proof-lines.js';
import { textLines, verdictText } from '../chain/verdict-text.js';
import { verifyProof } from '../chain/verify-proof.js';
import { PlainError } from '../errors/plain-error.js';

export interface VerifyOptions {
  head?: string;
  language: string;
  /** Whether the texts that were shown are printed too. */
  texts?: boolean;
}

/**
 * Verifies an exported proof, for which it needs no database, and says what it has found. Resolves
 * to whether it holds; rejects with a PlainError where it cannot be read.
 * @param head the hash of a seal that was noted earlier
 */
export async function verify(
  file: string,
  { head, language, texts = false }: VerifyOptions,
  print: (line: string) => void,
): Promise<boolean> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new PlainError('--head is the hash of a seal: 64 hexadecimal digits');
  const shown: TextLine[] = [];
  const onText = texts ? (text: TextLine) => void shown.push(text) : undefined;
  const verdict = await verifyProof(readProof(createReadStream(file)), { head, onText }).catch(
    (error: Error) => {
      throw new PlainError(`${file} cannot be read: ${error.message}`);
    },
  );
  for (const text of shown) for (const line of textLines(text, language)) print(line);
  for (const line of verdictText(verdict, language)) print(line);
  return verdict.ok;
}
