import { readFile, writeFile } from 'node:fs/promises';
import { readReceipt } from '../../../src/law/receipts/verify.js';
import { toDpv } from '../receipt/dpv.js';
import { toKantara } from '../receipt/kantara.js';
import { UsageError } from '../input/usage-error.js';

const FORMS = { dpv: toDpv, kantara: toKantara };

export interface ReceiptOptions {
  as: keyof typeof FORMS;
  out?: string;
}

/**
 * Writes a receipt that a person has taken away in a form that other tools read: ISO/IEC TS 27560 in
 * the terms of DPV, or Kantara 1.1, which knows consent alone. No law asks for either. Ends with 1
 * where the form has nothing to say: a refusal, for Kantara.
 */
export async function receipt(file: string, { as, out }: ReceiptOptions): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  let content;
  try {
    content = FORMS[as](readReceipt(text));
  } catch (error) {
    throw new UsageError(`${file} is no receipt: ${(error as Error).message}`);
  }
  if (!content) {
    console.error(
      `limpide: nothing was consented to: a receipt in the form ${as} has nothing to say`,
    );
    return 1;
  }
  const json = JSON.stringify(content, null, 2) + '\n';
  if (out) await writeFile(out, json);
  else process.stdout.write(json);
  return 0;
}
