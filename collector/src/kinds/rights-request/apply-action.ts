import { randomUUID } from 'node:crypto';
import { findEvent } from '../../case-files/event-store.js';
import { invalid } from '../../http/check.js';
import { Problem } from '../../http/problem.js';
import { otherBody } from '../../intake/accept-message.js';
import { toSeconds } from '../../records/to-seconds.js';
import { calendarOf, type Site } from '../../sites/sites.js';
import type { RightsDependencies } from './dependencies.js';
import { registerEntryFrom, type Calendar, type RegisterEntry } from './register-entry.js';
import type { Action, ActionRefusal, RegisterEvent } from './register-event.js';
import { askIdentity, sendAnswer, tellExtension } from './request-mails.js';
import { actsOf, refusalOfAnswer, sentEventOf } from './answer-acts.js';
import { waysOf } from './answer-models.js';
import { publicBase } from '../../sites/public-base.js';
import { refusalOf } from './refusal-of.js';
import {
  addEvent,
  requestFileOf,
  updateIndex,
  readRequest,
  storeInTransaction,
} from './request-store.js';
import { isImmediate } from '@limpide/contract/kinds/rights-request/vocabulary';

/** No such request: nothing more is revealed. */
export const unknownRequest = () =>
  new Problem(404, 'unknown-request', 'Unknown request', 'No such request, or not with this link.');

export interface ActionOnRequest {
  site: Site;
  reference: string;
  action: Action;
  who: string;
  /** Of this action: sent twice, it is done once. */
  eventId?: string | undefined;
}

/** The extension with its day: without one, the furthest that the law allows. */
const complete = (action: Action, { extendedDueDate }: RegisterEntry): Action =>
  action.type === 'extended' && extendedDueDate !== null
    ? { ...action, dueDate: action.dueDate ?? extendedDueDate }
    : action;

/** What the register records besides, in the same transaction. */
function followingActs(action: Action, before: RegisterEntry): Action[] {
  if (action.type === 'answer-sent') return actsOf(action, before);
  // Nothing else was asked: what was done is the answer.
  return action.type === 'objection-completed' && before.rights.every(isImmediate)
    ? [{ type: 'answered', measures: action.text }]
    : [];
}

function whyNot(
  action: Action,
  before: RegisterEntry,
  { canMail }: RightsDependencies,
  at: string,
  calendar: Calendar,
): ActionRefusal | undefined {
  if (action.type !== 'answer-sent') return refusalOf(action, before, at, calendar);
  const refusal = refusalOfAnswer(action, before, at, calendar);
  if (refusal || waysOf(before, action.model, canMail).includes(action.by)) return refusal;
  return { pointer: '/by', code: 'no-way', detail: 'This answer cannot leave that way.' };
}

/**
 * Applies an action to a request: its event, what follows from it and the mail to the person, in one
 * transaction.
 * @throws Problem 400 with the reason, where the request cannot take the action now; 404 where there
 *   is none
 */
export async function applyAction(
  dependencies: RightsDependencies,
  { site, reference, action, who, eventId = randomUUID() }: ActionOnRequest,
): Promise<RegisterEntry> {
  const { database, signer, basePath, now } = dependencies;
  const calendar = calendarOf(site);
  const moment = now();
  const at = toSeconds(moment);
  const address = { site: site.id, reference };
  await signer.ready();
  return storeInTransaction(database, moment, async (transaction) => {
    const stored = await readRequest(transaction, address, calendar, 'FOR UPDATE');
    if (!stored) throw unknownRequest();
    const { entry: before, salt, enteredAt } = stored;
    const file = requestFileOf(address, salt);
    if (await findEvent(transaction, file, eventId)) return before;
    const refusal = whyNot(action, before, dependencies, at, calendar);
    if (refusal) throw invalid([refusal], 'not-now', 'Not now');

    const events: RegisterEvent[] = [...before.events];
    const add = async (act: Action, key: string): Promise<boolean> => {
      const event = { ...complete(act, before), number: events.length + 1, at, who };
      events.push(event as RegisterEvent);
      return addEvent(transaction, file, key, event as RegisterEvent, moment);
    };
    if (!(await add(action.type === 'answer-sent' ? sentEventOf(action) : action, eventId)))
      throw otherBody('This key was used for something else.');
    for (const act of followingActs(action, before)) await add(act, randomUUID());
    const entry = registerEntryFrom(reference, events, calendar);
    await updateIndex(transaction, address, entry);
    const [receipt] = entry.events;
    const origin = receipt?.type === 'received' ? receipt.request.origin : '';
    const letter = { site, entry, enteredAt, base: publicBase(site, origin, basePath) };
    if (action.type === 'identity-requested')
      await askIdentity(transaction, letter, dependencies, action.reason, moment);
    if (action.type === 'extended')
      await tellExtension(transaction, letter, dependencies, action.reason, moment);
    if (action.type === 'answer-sent' && action.by === 'email')
      await sendAnswer(transaction, letter, dependencies, action, moment);
    return entry;
  });
}
