import * as v from 'valibot';
import { id, moment, uuid } from '@limpide/contract/fields';
import { languages, REFERENCE } from '../../i18n/languages.js';
import { toSeconds } from '../../records/to-seconds.js';
import { identityStates, isLate } from './register-entry.js';
import { day } from '@limpide/contract/text-fields';
import type { ListedRequest } from './list-requests.js';
import { form } from '@limpide/contract/kinds/rights-request/message';
import { requestStatus, requestStatusOf } from './request-status.js';
import { CAPACITIES, REQUEST_CHANNELS } from '@limpide/contract/kinds/rights-request/vocabulary';

const when = v.union([moment, day]);
const status = requestStatus.entries;

/** A line of the register, for programs. */
export const registerRow = v.strictObject({
  site: id,
  ...status,
  channel: v.picklist(REQUEST_CHANNELS),
  capacity: v.picklist(CAPACITIES),
  identityState: v.picklist(identityStates),
  extendedDueDate: v.nullable(day),
  late: v.boolean(),
  ackAt: v.nullable(when),
  recipientsNotified: v.array(v.string()),
  outcome: v.nullable(v.picklist(['answered', 'refused'])),
  measures: v.nullable(v.string()),
  remediesMentioned: v.nullable(v.boolean()),
  purgeAt: v.nullable(moment),
  form: form.pipe[0],
});

export const registerPage = v.strictObject({
  requests: v.array(registerRow),
  /** The `offset` of the next page, or null. */
  next: v.nullable(v.number()),
});

/** A request with all that happened to it. */
export const registerFile = v.strictObject({
  ...registerRow.entries,
  events: v.array(
    v.looseObject({ number: v.number(), at: moment, who: v.string(), type: v.string() }),
  ),
});

/** What was asked and how it stands. */
export const registerRowOf = (site: string, { entry, purgeAt }: ListedRequest, today: string) => ({
  site,
  ...requestStatusOf(entry),
  channel: entry.channel,
  capacity: entry.capacity,
  identityState: entry.identityState,
  extendedDueDate: entry.extendedDueDate,
  late: isLate(entry, today),
  ackAt: entry.ackAt,
  recipientsNotified: entry.recipientsNotified,
  outcome: entry.outcome,
  measures: entry.measures,
  remediesMentioned: entry.remediesMentioned,
  purgeAt: purgeAt ? toSeconds(purgeAt) : null,
  form: entry.form,
});

/** The file of a request: its line, then its events without what the line has said. */
export const registerFileOf = (site: string, listed: ListedRequest, today: string) => ({
  ...registerRowOf(site, listed, today),
  events: listed.entry.events.map((event) =>
    event.type === 'received'
      ? {
          number: event.number,
          at: event.at,
          who: event.who,
          type: event.type,
          channel: event.channel,
          receivedAt: event.receivedAt,
          eventId: event.request.eventId,
        }
      : event,
  ),
});

/** A request that is entered by hand. */
export const manualEntry = v.strictObject({
  site: v.optional(id),
  eventId: v.optional(uuid),
  channel: v.picklist(REQUEST_CHANNELS.filter((channel) => channel !== 'form')),
  receivedAt: when,
  lang: v.optional(v.picklist(languages), REFERENCE),
  form,
});

export type ManualEntry = v.InferOutput<typeof manualEntry>;
export type RegisterRow = ReturnType<typeof registerRowOf>;
