import { createReadStream } from 'node:fs';
// Without the collector's dependencies: a proof can be verified anywhere.
import { readProof, sayVerdict, verifyProof } from '@limpide/collector/proof';
import { DEFAULT_LANGUAGE, readLanguage } from '../input/language.js';
import { isReceipt, verifyReceiptFile } from '../receipt/verify.js';
import { parse } from '../input/parse.js';
import { UsageError } from '../input/usage-error.js';

function readArguments(args: string[]) {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: {
      head: { type: 'string' },
      manifest: { type: 'string' },
      config: { type: 'string' },
      language: { type: 'string', default: DEFAULT_LANGUAGE },
    },
  });
  const [file, ...more] = positionals;
  return { ...values, file: more.length > 0 ? undefined : file };
}

/**
 * Verifies the proof that a collector has exported (`GET …/proof`), or the receipt that a person has
 * taken away: needs neither the server nor its database. 1 where it does not hold.
 */
export async function verify(args: string[]): Promise<number> {
  const { file, head, language, manifest, config } = readArguments(args);
  if (!file) throw new UsageError('name one exported proof, or one receipt');
  readLanguage(language);
  if (await isReceipt(file)) return verifyReceiptFile(file, { language, manifest, config });
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new UsageError('--head is the hash of a seal: 64 hexadecimal digits');
  const verdict = await verifyProof(readProof(createReadStream(file)), { head }).catch(
    (error: Error) => {
      throw new UsageError(`${file} cannot be read: ${error.message}`);
    },
  );
  console.log(sayVerdict(verdict, language).join('\n'));
  return verdict.ok ? 0 : 1;
}
