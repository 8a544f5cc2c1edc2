import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { readProof } from '../chain/read-proof.js';
import { sayVerdict } from '../chain/say.js';
import { verifyProof } from '../chain/verify-proof.js';
import { UsageError } from './usage-error.js';

/** `verify <file> [--head <sha256>]`: needs no database. Resolves to whether all is well. */
export async function verifyCommand(
  args: string[],
  print: (line: string) => void,
): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args,
    options: { head: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file) throw new UsageError('verify <file> [--head <sha256 of a seal noted earlier>]');
  const verdict = await verifyProof(readProof(createReadStream(file)), { head: values.head }).catch(
    (error: Error) => {
      throw new UsageError(`${file} cannot be read: ${error.message}`);
    },
  );
  for (const line of sayVerdict(verdict, 'en')) print(line);
  return verdict.ok;
}
