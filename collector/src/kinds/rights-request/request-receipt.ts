import * as v from 'valibot';
import { moment, uuid } from '@limpide/contract/fields';
import { day } from '@limpide/contract/text-fields';
import type { RegisterEntry } from './register-entry.js';
import { objectionStatus } from './apply-objection.js';
import { statusLinkQuery } from './status-link.js';
import { REFERENCE } from './request-reference.js';
import type { Signer } from '../../security/hmac-signer.js';

const reference = v.pipe(v.string(), v.regex(REFERENCE));

/** The receipt of a request. */
export const rightsReceipt = v.strictObject({
  eventId: uuid,
  receivedAt: moment,
  reference,
  targetDate: day,
  legalDueDate: day,
  statusUrl: v.pipe(v.string(), v.url()),
  /** With an objection only: what was done at once, and what was not. */
  objection: v.optional(objectionStatus),
  /** There where a mail has been sent to the address of the answer. */
  acknowledged: v.optional(v.literal(true)),
  textWanted: v.optional(v.literal(true)),
});

/** The path and query of the author's link, under a base. */
export const statusPath = async (
  signer: Signer,
  reference: string,
  enteredAt: Date,
): Promise<string> =>
  `/rights-requests/${reference}?${await statusLinkQuery(signer, reference, enteredAt)}`;

/** The same receipt whenever it is asked for: the dates are those at the receipt. */
export async function receiptOf(
  eventId: string,
  { entry, enteredAt }: { entry: RegisterEntry; enteredAt: Date },
  signer: Signer,
  base: string,
  dates: { targetDate: string; legalDueDate: string },
): Promise<v.InferOutput<typeof rightsReceipt>> {
  const { reference, receivedAt } = entry;
  return {
    eventId,
    receivedAt,
    reference,
    targetDate: dates.targetDate,
    legalDueDate: dates.legalDueDate,
    statusUrl: `${base}${await statusPath(signer, reference, enteredAt)}`,
    ...(entry.objection ? { objection: entry.objection } : {}),
    ...(entry.isAckMailed ? { acknowledged: true as const } : {}),
  };
}
