import { dayIn, dueDates, nextWorkingDay, prolong } from '@limpide/contract/periods';
import type { Territory } from '@limpide/contract/periods';
import { languageOf } from '../../i18n/languages.js';
import type { RegisterEvent, ReceivedRequest } from './register-event.js';
import type { ObjectionStatus } from './apply-objection.js';
import type { RightsForm } from '@limpide/contract/kinds/rights-request/message';
import {
  isImmediate,
  type Capacity,
  type RequestChannel,
  type RequestRight,
  type RequestState,
} from '@limpide/contract/kinds/rights-request/vocabulary';

/** Where days are counted, with whose holidays, and in which language they are told. */
export interface Calendar {
  timeZone: string;
  holidays?: Territory | undefined;
  /** Language of mails and pages for a request in one that the collector has no texts in. */
  fallbackLocale?: string | undefined;
}

export const identityStates = ['not-needed', 'requested', 'provided', 'unanswered'] as const;
export type IdentityState = (typeof identityStates)[number];

/** A line of the register, as its events make it. Days and instants in ISO 8601. */
export interface RegisterEntry {
  reference: string;
  receivedAt: string;
  receivedOn: string;
  channel: RequestChannel;
  rights: readonly RequestRight[];
  capacity: Capacity;
  /** Something in it takes effect at once. */
  immediate: boolean;
  state: RequestState;
  /** `unanswered`: it was asked for, and the request was settled without it. */
  identityState: IdentityState;
  /** Null while an identity is awaited: it is unknown then. */
  targetDate: string | null;
  legalDueDate: string | null;
  /** How far the period may be extended. */
  extendedDueDate: string | null;
  /**
   * The day that counts now: that of what an objection has left to do, the legal one, or the extended
   * one. Null while suspended.
   */
  dueDate: string | null;
  /** What was done at once about an objection, and by which day the rest must be: the same. */
  objection: ObjectionStatus | null;
  extension: { at: string; reason: string; newDue: string } | null;
  suspension: { from: string; to: string | null; reason: string }[];
  ackAt: string | null;
  /** Whether the acknowledgement went by mail to the address of the answer. */
  isAckMailed: boolean;
  recipientsNotified: string[];
  outcome: 'answered' | 'refused' | null;
  measures: string | null;
  answeredAt: string | null;
  refusalReason: string | null;
  remediesMentioned: boolean | null;
  closedAt: string | null;
  /** When nothing more is due: answered, refused or closed. */
  settledAt: string | null;
  form: RightsForm;
  lang: string;
  events: readonly RegisterEvent[];
}

const stateOf: Partial<Record<RegisterEvent['type'], RequestState>> = {
  received: 'received',
  'identity-requested': 'identity-requested',
  'identity-provided': 'identity-provided',
  extended: 'extended',
  answered: 'answered',
  refused: 'refused',
  closed: 'closed',
};

/** Days during which the period did not run, for want of an identity (décret 2019-536, art. 77). */
function suspensionsOf(events: readonly RegisterEvent[]): RegisterEntry['suspension'] {
  const found: RegisterEntry['suspension'] = [];
  for (const event of events) {
    if (event.type === 'identity-requested')
      found.push({ from: event.at, to: null, reason: event.reason ?? '' });
    // An answer or a refusal ends the wait as well: the decision was made without it.
    else if (['identity-provided', 'answered', 'refused', 'closed'].includes(event.type)) {
      const open = found.at(-1);
      if (open && open.to === null) open.to = event.at;
    }
  }
  return found;
}

/** What became of the question about the identity: its last event says, and what has ended the wait. */
function identityStateOf(events: readonly RegisterEvent[], settled: boolean): IdentityState {
  const last = events.findLast(({ type }) => type.startsWith('identity-'));
  if (!last) return 'not-needed';
  if (last.type === 'identity-provided') return 'provided';
  return settled ? 'unanswered' : 'requested';
}

/** What the events of a request come to: nothing of it is kept anywhere else. */
export function registerEntryFrom(
  reference: string,
  events: readonly RegisterEvent[],
  { timeZone, holidays, fallbackLocale }: Calendar,
): RegisterEntry {
  const receipt = events[0] as (ReceivedRequest & RegisterEvent) | undefined;
  if (receipt?.type !== 'received') throw new Error(`${reference} begins without its receipt.`);
  const { receivedAt, channel, request } = receipt;
  const { form } = request;
  const on = (instant: string) => dayIn(instant, timeZone);
  const last = <Type extends RegisterEvent['type']>(type: Type) =>
    events.findLast(
      (event): event is Extract<RegisterEvent, { type: Type }> => event.type === type,
    );

  const suspension = suspensionsOf(events);
  const suspensions = suspension.map(({ from, to }) => ({
    from: on(from),
    ...(to === null ? {} : { to: on(to) }),
  }));
  const due = dueDates(receivedAt, { timeZone, holidays, suspensions });
  const extended = last('extended');
  const [answered, refused, closed] = [last('answered'), last('refused'), last('closed')];
  const decided = answered ?? refused;

  let dueDate: string | undefined = due.legalDueDate;
  if (extended?.dueDate) {
    // The day that was announced counts; earlier suspensions are in it already.
    const since = suspensions.filter(({ from }) => from >= on(extended.at));
    const end = prolong(extended.dueDate, since);
    dueDate = end && nextWorkingDay(end, holidays);
  }
  const acknowledged = last('acknowledged');
  const settled = decided ?? closed;
  const applied = last('objection-applied');
  const isDone = !applied || applied.left.length === 0 || settled || last('objection-completed');
  const objectionDue = isDone ? null : on(applied.at);
  return {
    reference,
    receivedAt,
    receivedOn: on(receivedAt),
    channel,
    rights: form.rights,
    capacity: form.capacity,
    immediate: form.rights.some(isImmediate),
    state: events.reduce<RequestState>((state, { type }) => stateOf[type] ?? state, 'received'),
    identityState: identityStateOf(events, settled !== undefined),
    targetDate: due.targetDate ?? null,
    legalDueDate: due.legalDueDate ?? null,
    extendedDueDate: due.extendedDueDate ?? null,
    dueDate: objectionDue ?? dueDate ?? null,
    objection: applied
      ? {
          at: applied.at,
          reached: applied.reached,
          left: applied.left,
          due: objectionDue,
        }
      : null,
    extension: extended
      ? {
          at: extended.at,
          reason: extended.reason ?? '',
          newDue: dueDate ?? extended.dueDate ?? '',
        }
      : null,
    suspension,
    ackAt: acknowledged ? (acknowledged.on ?? acknowledged.at) : null,
    isAckMailed: events.some((event) => event.type === 'acknowledged' && event.mailed === true),
    recipientsNotified: events.flatMap((event) =>
      event.type === 'recipients-notified' ? event.recipients : [],
    ),
    outcome: decided?.type ?? null,
    measures: answered?.measures ?? null,
    answeredAt: decided ? (decided.on ?? decided.at) : null,
    refusalReason: refused?.reason ?? null,
    remediesMentioned: refused ? refused.remediesMentioned : null,
    closedAt: closed?.at ?? null,
    settledAt: settled?.at ?? null,
    form,
    lang: languageOf(request.notice.lang, fallbackLocale),
    events,
  };
}

/** Whether the day has passed by which something was due. */
export const isLate = ({ dueDate, settledAt }: RegisterEntry, today: string): boolean =>
  settledAt === null && dueDate !== null && dueDate < today;
