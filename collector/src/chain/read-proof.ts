import { createInterface } from 'node:readline';
import type { ProofLine } from './proof-lines.js';

/**
 * Reads the lines of a proof.
 * @throws Error (rejects) with the number of the first line that is no JSON object
 */
export async function* readProof(input: NodeJS.ReadableStream): AsyncGenerator<ProofLine> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (text === '') continue;
    let line: unknown;
    try {
      line = JSON.parse(text);
    } catch {
      throw new Error(`Line ${number} is not JSON.`);
    }
    if (typeof line !== 'object' || line === null)
      throw new Error(`Line ${number} is not an object.`);
    yield line as ProofLine;
  }
}
