import * as v from 'valibot';
import { moment } from '@limpide/contract/fields';
import type { RegisterEntry } from './register-entry.js';
import { day } from '@limpide/contract/text-fields';
import { objectionStatus } from './apply-objection.js';
import { REFERENCE } from './request-reference.js';
import { REQUEST_RIGHTS, REQUEST_STATES } from '@limpide/contract/kinds/rights-request/vocabulary';

const when = v.union([moment, day]);

/** What the author of a request sees: where it stands. Nothing that they typed, in case of theft. */
export const requestStatus = v.strictObject({
  reference: v.pipe(v.string(), v.regex(REFERENCE)),
  receivedAt: when,
  rights: v.array(v.picklist(REQUEST_RIGHTS)),
  immediate: v.boolean(),
  state: v.picklist(REQUEST_STATES),
  targetDate: v.nullable(day),
  legalDueDate: v.nullable(day),
  dueDate: v.nullable(day),
  suspension: v.array(v.strictObject({ from: moment, to: v.nullable(moment), reason: v.string() })),
  extension: v.nullable(v.strictObject({ at: moment, reason: v.string(), newDue: v.string() })),
  answeredAt: v.nullable(when),
  refusalReason: v.nullable(v.string()),
  closedAt: v.nullable(moment),
  /** With an objection only. */
  objection: v.optional(objectionStatus),
});

export type RequestStatus = v.InferOutput<typeof requestStatus>;

export const requestStatusOf = (entry: RegisterEntry): RequestStatus => ({
  reference: entry.reference,
  receivedAt: entry.receivedAt,
  rights: [...entry.rights],
  immediate: entry.immediate,
  state: entry.state,
  targetDate: entry.targetDate,
  legalDueDate: entry.legalDueDate,
  dueDate: entry.dueDate,
  suspension: entry.suspension,
  extension: entry.extension,
  answeredAt: entry.answeredAt,
  refusalReason: entry.refusalReason,
  closedAt: entry.closedAt,
  ...(entry.objection ? { objection: entry.objection } : {}),
});
