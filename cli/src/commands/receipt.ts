import { readFile, writeFile } from 'node:fs/promises';
import { readReceipt } from '../../../src/law/receipts/verify.js';
import { parse } from '../input/parse.js';
import { toDpv } from '../receipt/dpv.js';
import { toKantara } from '../receipt/kantara.js';
import { UsageError } from '../input/usage-error.js';

const FORMS = { dpv: toDpv, kantara: toKantara };

/**
 * Writes a receipt that a person has taken away in a form that other tools read: ISO/IEC TS 27560 in
 * the terms of DPV, or Kantara 1.1, which knows consent alone. No law asks for either. Ends with 1
 * where the form has nothing to say: a refusal, for Kantara.
 */
export async function receipt(args: string[]): Promise<number> {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: { as: { type: 'string', default: 'dpv' }, out: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('receipt needs the file of one receipt');
  const form = Object.hasOwn(FORMS, values.as) ? FORMS[values.as as keyof typeof FORMS] : undefined;
  if (!form) throw new UsageError(`--as is one of ${Object.keys(FORMS).join(', ')}`);
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  let content;
  try {
    content = form(readReceipt(text));
  } catch (error) {
    throw new UsageError(`${file} is no receipt: ${(error as Error).message}`);
  }
  if (!content) {
    console.error(
      `limpide: nothing was consented to: a receipt in the form ${values.as} has nothing to say`,
    );
    return 1;
  }
  const json = JSON.stringify(content, null, 2) + '\n';
  if (values.out) await writeFile(values.out, json);
  else process.stdout.write(json);
  return 0;
}
