import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { loadTranslate } from '../../../src/i18n/engine.js';
import { readReceipt, verifyReceipt } from '../../../src/law/receipts/verify.js';
import { UsageError } from '../input/usage-error.js';
import { receiptText } from './receipt-text.js';

export interface ReceiptOptions {
  language: string;
  /** `manifest.json` of a release, and the configuration, as they are published. */
  manifest?: string | undefined;
  config?: string | undefined;
}

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  });

const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** Whether a file says that it is a receipt, at its very beginning. */
export async function isReceipt(path: string): Promise<boolean> {
  const file = await open(path).catch((error: Error) => {
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    return buffer.subarray(0, bytesRead).includes('"limpide-receipt/');
  } finally {
    await file.close();
  }
}

/** Says what a receipt is of, and verifies its hashes. 1 where it does not hold. */
export async function verifyReceiptFile(path: string, options: ReceiptOptions): Promise<number> {
  const { language, manifest, config } = options;
  let receipt;
  try {
    receipt = readReceipt(await read(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} is no receipt: ${(error as Error).message}`);
  }
  const published = {
    manifest: manifest && (await read(manifest)),
    config: config && (await read(config)),
  };
  const verification = await verifyReceipt(receipt, published, sha256);
  const t = await loadTranslate(language, ['receipts']);
  console.log(receiptText(receipt, verification, t, language).join('\n'));
  return verification.holds ? 0 : 1;
}
