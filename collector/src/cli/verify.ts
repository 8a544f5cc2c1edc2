import { createReadStream } from 'node:fs';
import { readProof } from '../chain/read-proof.js';
import { verdictText } from '../chain/verdict-text.js';
import { verifyProof } from '../chain/verify-proof.js';
import { PlainError } from '../errors/plain-error.js';

/**
 * Verifies an exported proof, for which it needs no database, and says what it has found. Resolves
 * to whether it holds; rejects with a PlainError where it cannot be read.
 * @param head the hash of a seal that was noted earlier
 */
export async function verify(
  file: string,
  { head, language }: { head?: string; language: string },
  print: (line: string) => void,
): Promise<boolean> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new PlainError('--head is the hash of a seal: 64 hexadecimal digits');
  const verdict = await verifyProof(readProof(createReadStream(file)), { head }).catch(
    (error: Error) => {
      throw new PlainError(`${file} cannot be read: ${error.message}`);
    },
  );
  for (const line of verdictText(verdict, language)) print(line);
  return verdict.ok;
}
