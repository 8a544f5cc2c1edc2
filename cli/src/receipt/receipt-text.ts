import type { Translate } from '../../../src/i18n/translate.js';
import { receiptLines } from '../../../src/law/receipts/receipt-lines.js';
import type { DecisionReceipt } from '../../../src/law/receipts/receipt.js';
import type { Verification } from '../../../src/law/receipts/verify.js';

/** What was agreed to, when and on which text, then whether the hashes hold: lines of plain text. */
export const receiptText = (
  receipt: DecisionReceipt,
  verification: Verification,
  t: Translate,
  language: string,
): string[] => [
  ...receiptLines(receipt, t, language),
  '',
  ...(['text', 'config', 'code'] as const).map((what) =>
    t(`receipts:check.${what}.${verification[what]}`),
  ),
  t(verification.holds ? 'receipts:holds' : 'receipts:fails'),
];
