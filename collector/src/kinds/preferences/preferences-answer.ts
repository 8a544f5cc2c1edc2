import * as v from 'valibot';
import { id, moment, uuid } from '@limpide/contract/fields';
import { lineBasis, lineState } from '@limpide/contract/kinds/preferences/message';
import { wholeState as state } from './customer-preferences.js';
import { bases } from '@limpide/contract/kinds/preferences/vocabulary';

/** What a page gets whose choices were taken: the state that they came to. */
export const preferencesReceipt = v.strictObject({
  eventId: uuid,
  receivedAt: moment,
  changedAt: moment,
  state,
  basis: lineBasis,
  textWanted: v.optional(v.literal(true)),
});

/** Something that changed the choices of a customer, for themselves. */
const historyEntry = v.strictObject({
  eventId: uuid,
  at: moment,
  /** `followed`: a subscription was stopped by the link of a mail. */
  action: v.picklist(['save', 'object-all', 'followed']),
  changes: v.array(
    v.strictObject({
      line: id,
      to: v.boolean(),
      basis: v.picklist(bases),
      act: v.picklist(['consent', 'resume', 'withdraw', 'object']),
    }),
  ),
  state: lineState,
  /** Of the text that was shown; null where none was. */
  textSha256: v.nullable(v.string()),
  noticeVersion: v.nullable(v.string()),
});

/** The choices of a customer. `changedAt` is null for whom nothing is known: every line is off. */
export const preferencesAnswer = v.strictObject({
  state,
  basis: lineBasis,
  changedAt: v.nullable(moment),
  /** The latest first, a hundred at most. */
  history: v.array(historyEntry),
});

export type PreferencesAnswer = v.InferOutput<typeof preferencesAnswer>;
