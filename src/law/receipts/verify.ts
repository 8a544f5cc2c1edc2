import type { DecisionReceipt } from './receipt.js';

/** What a hash of a record is compared with. */
export interface Published {
  /** `manifest.json` of a release, as served: the record's `codeSha256` is its SHA-256. */
  manifest?: string | undefined;
  /** The configuration, as served. */
  config?: string | undefined;
}

/** `absent`: there is nothing to compare, in the record or beside it. */
export type ReceiptVerdict = 'same' | 'different' | 'absent';

export interface Verification {
  text: ReceiptVerdict;
  config: ReceiptVerdict;
  code: ReceiptVerdict;
  /** False as soon as anything differs, or the text cannot be compared. */
  holds: boolean;
}

/**
 * A receipt read from JSON text.
 * @throws Error saying what is wrong with the text
 */
export function readReceipt(source: string): DecisionReceipt {
  let value: Partial<DecisionReceipt> | null;
  try {
    value = JSON.parse(source) as Partial<DecisionReceipt> | null;
  } catch {
    throw new Error('not JSON');
  }
  if (value?.schema !== 'limpide-receipt/1') throw new Error('no schema "limpide-receipt/1"');
  const { record } = value;
  if (record?.schema !== 'limpide/1' || !record.eventId || !record.notice)
    throw new Error('no record');
  return { text: null, config: null, purposes: [], services: [], ...value } as DecisionReceipt;
}

/**
 * Makes the hashes of a receipt again: of the text that it holds, of the configuration (its own
 * copy, or the one given) and of the release's manifest.
 */
export async function verifyReceipt(
  { record: { notice }, text, config }: DecisionReceipt,
  published: Published,
  sha256: (text: string) => Promise<string | null>,
): Promise<Verification> {
  const compare = async (
    claimed: string | null,
    source?: string | null,
  ): Promise<ReceiptVerdict> => {
    if (!claimed || source == null) return 'absent';
    return (await sha256(source)) === claimed ? 'same' : 'different';
  };
  const verdicts = {
    text: await compare(notice.textSha256, text),
    config: await compare(notice.configSha256, published.config ?? config),
    code: await compare(notice.codeSha256, published.manifest),
  };
  return {
    ...verdicts,
    holds: verdicts.text === 'same' && !Object.values(verdicts).includes('different'),
  };
}
