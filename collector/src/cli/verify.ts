import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { readProof } from '../chain/read-proof.js';
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
  const verdict = await verifyProof(readProof(createReadStream(file)), { head: values.head });
  const { site, records, seals, unsealed, tombstones, head, problems } = verdict;
  print(`Site ${site}: ${records} records, ${seals} seals, ${tombstones} tombstones.`);
  if (unsealed > 0) print(`${unsealed} not sealed yet.`);
  for (const problem of problems) print(problem);
  print(
    verdict.ok ? `Nothing was changed. Last seal: ${head?.sha256}` : 'THE PROOF DOES NOT HOLD.',
  );
  return verdict.ok;
}
