import { codeOf, sqlState } from '../database/sql-state.js';
import { Problem } from '../http/problem.js';
import type { Metrics } from '../observe/metrics.js';
import type { Kind } from '@limpide/contract/kinds/kind';

/** The result of a message: stored now, stored before, or its key was used for another body. */
export type ReceiptOutcome = { outcome: 'stored' | 'replayed' } | { outcome: 'conflict' };

/** The receipt of a message that was taken. */
export type Accepted<Receipt> = Exclude<Receipt, { outcome: 'conflict' }>;

export const otherBody = (detail = 'This key was used with another body.'): Problem =>
  new Problem(422, 'other-body', 'Other body', detail);

const inProgress = (): Problem =>
  new Problem(409, 'in-progress', 'In progress', 'This key is being processed.', {
    headers: { 'retry-after': '1' },
  });

/**
 * Receives a checked message and counts its result.
 * @throws Problem (rejects) 409 where another request holds its key, 422 where the key was used for
 *   another body
 */
export async function acceptMessage<Receipt extends ReceiptOutcome>(
  kind: Kind,
  metrics: Metrics,
  receive: () => Promise<Receipt>,
): Promise<Accepted<Receipt>> {
  const receipt = await receive().catch((error: unknown) => {
    throw codeOf(error) === sqlState.lockNotAvailable ? inProgress() : error;
  });
  metrics.record(kind, receipt.outcome);
  if (receipt.outcome === 'conflict') throw otherBody();
  return receipt as Accepted<Receipt>;
}
