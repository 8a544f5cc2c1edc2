import { randomBytes, randomUUID } from 'node:crypto';
import { publicBase } from '../../sites/public-base.js';
import type { Queryable } from '../../database/database.js';
import { findReplay, Overtaken, receiveOnce } from '../../case-files/receive-once.js';
import { toSeconds } from '../../records/to-seconds.js';
import { dayIn } from '@limpide/contract/periods';
import { calendarOf, type Site } from '../../sites/sites.js';
import { registerEntryFrom, type RegisterEntry } from './register-entry.js';
import {
  AUTHOR,
  COLLECTOR,
  type Action,
  type RegisterEvent,
  type ObjectionApplied,
} from './register-event.js';
import { makeReference } from './request-reference.js';
import { applyObjection } from './apply-objection.js';
import { measuresTaken } from './objection-words.js';
import type { RightsDependencies } from './dependencies.js';
import { acknowledge } from './request-mails.js';
import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';
import {
  addEvent,
  requestFileOf,
  updateIndex,
  readRequest,
  requestStore,
  AFFECTED_KINDS,
} from './request-store.js';
import {
  isImmediate,
  type RequestChannel,
} from '@limpide/contract/kinds/rights-request/vocabulary';

export interface IncomingRequest {
  site: Site;
  channel: RequestChannel;
  body: RequestBody;
  /** Who enters it: the author, or a token's name. */
  who?: string | undefined;
  /** When it really came, where it is entered later: an instant or a day. */
  receivedAt?: string | undefined;
}

export type RegistrationOutcome =
  | { outcome: 'stored' | 'replayed'; entry: RegisterEntry; enteredAt: Date }
  /** The key was used for something else, or for a request that has been deleted since. */
  | { outcome: 'conflict' };

/** The answer to a key that was used before. */
async function replay(
  transaction: Queryable,
  { site, body }: IncomingRequest,
): Promise<RegistrationOutcome | undefined> {
  const known = await findReplay(transaction, requestStore, site.id, body.eventId, body);
  if (!known) return undefined;
  if (!known.isSame || known.file === undefined) return { outcome: 'conflict' };
  const address = { site: site.id, reference: known.file };
  const stored = await readRequest(transaction, address, calendarOf(site));
  return stored
    ? { outcome: 'replayed', entry: stored.entry, enteredAt: stored.enteredAt }
    : { outcome: 'conflict' };
}

/**
 * Enters a request into the register exactly once per site and `eventId`, with its acknowledgement and
 * what takes effect at once, in one transaction: what is returned as stored or replayed is on disk.
 */
export async function registerRequest(
  dependencies: RightsDependencies,
  incoming: IncomingRequest,
): Promise<RegistrationOutcome> {
  const { database, signer, basePath, following } = dependencies;
  const { site, channel, body, who = AUTHOR } = incoming;
  const now = dependencies.now();
  const calendar = calendarOf(site);
  const at = toSeconds(now);
  const receivedAt = incoming.receivedAt ?? at;
  await signer.ready();
  return receiveOnce(database, AFFECTED_KINDS, now, async (transaction) => {
    const known = await replay(transaction, incoming);
    if (known) return known;

    const reference = makeReference(dayIn(receivedAt, calendar.timeZone));
    const address = { site: site.id, reference };
    const salt = randomBytes(32);
    const file = requestFileOf(address, salt);
    const events: RegisterEvent[] = [
      { type: 'received', channel, receivedAt, request: body, number: 1, at, who },
    ];
    // Waits for the transaction that is storing the same key, then finds it taken.
    if (!(await addEvent(transaction, file, body.eventId, events[0] as RegisterEvent, now)))
      throw new Overtaken();
    await transaction.query(
      `INSERT INTO rights_requests (site, reference, event_id, salt, entered_at, contact)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[site.id, reference, body.eventId, salt, at],
        body.form.answer.by === 'email' ? body.form.answer.email.toLowerCase() : null,
      ],
    );
    const applied = await applyObjection(transaction, site, reference, body.form, {
      signer,
      basePath,
      following,
      now,
    });
    const add = (event: Action | ObjectionApplied) =>
      events.push({ ...event, number: events.length + 1, at, who: COLLECTOR });
    const done = applied && ({ type: 'objection-applied', ...applied } as const);
    // Who posts the form has its answer, the receipt, on screen; others get it if a mail can be sent.
    const told = registerEntryFrom(
      reference,
      done ? [...events, { ...done, number: 2, at, who: COLLECTOR }] : events,
      calendar,
    );
    const letter = {
      site,
      entry: told,
      base: publicBase(site, body.origin, basePath),
      enteredAt: new Date(at),
    };
    const isMailed = await acknowledge(transaction, letter, dependencies, now);
    if (isMailed || channel === 'form')
      add({ type: 'acknowledged', ...(isMailed ? { mailed: true } : {}) });
    if (done) add(done);
    // Nothing else was asked, and nothing is left: the entry says what was done, and is closed by it.
    if (done?.left.length === 0 && body.form.rights.every(isImmediate))
      add({ type: 'answered', measures: measuresTaken(done, told.lang) });
    for (const event of events.slice(1))
      await addEvent(transaction, file, randomUUID(), event, now);
    const entry = registerEntryFrom(reference, events, calendar);
    await updateIndex(transaction, address, entry);
    return { outcome: 'stored', entry, enteredAt: new Date(at) };
  });
}
