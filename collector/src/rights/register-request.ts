import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { commitment } from '../records/commitments.js';
import { toSeconds } from '../records/to-seconds.js';
import { dayIn } from '../periods/index.js';
import { calendarOf, type Site } from '../sites.js';
import { entryOf, type Entry } from './entry.js';
import { AUTHOR, COLLECTOR, type Event } from './event.js';
import { makeReference } from './reference.js';
import { acknowledge, type Post } from './letters.js';
import type { RequestBody } from './request.js';
import { appendEvent, index, readRequest, storing } from './store.js';
import type { Channel } from './vocabulary.js';

export interface Incoming {
  site: Site;
  channel: Channel;
  body: RequestBody;
  /** Who enters it: the author, or a token's name. */
  who?: string | undefined;
  /** When it really came, where it is entered later: an instant or a day. */
  receivedAt?: string | undefined;
  /** Base of the links in mails: see `publicBase`. */
  base: string;
}

export type Outcome =
  | { outcome: 'stored' | 'replayed'; entry: Entry; enteredAt: Date }
  /** The key was used for something else, or for a request that has been deleted since. */
  | { outcome: 'conflict' };

/** The answer to a key that was used before. */
async function replay(
  transaction: Queryable,
  { site, body }: Incoming,
): Promise<Outcome | undefined> {
  const [known] = await transaction.query<{ reference: string }>(
    'SELECT reference FROM rights_requests WHERE site = $1 AND event_id = $2',
    [site.id, body.eventId],
  );
  if (!known) return undefined;
  const address = { site: site.id, reference: known.reference };
  const stored = await readRequest(transaction, address, calendarOf(site));
  if (!stored) return { outcome: 'conflict' };
  const { salt, entry, enteredAt } = stored;
  const [receipt] = entry.events;
  const isSame =
    receipt?.type === 'received' &&
    commitment(salt, body).equals(commitment(salt, receipt.request));
  return isSame ? { outcome: 'replayed', entry, enteredAt } : { outcome: 'conflict' };
}

/**
 * Enters a request into the register exactly once per site and `eventId`, with its acknowledgement,
 * in one transaction: what is returned as stored or replayed is on disk.
 */
export async function registerRequest(
  database: Database,
  incoming: Incoming,
  post: Post,
  now: Date,
): Promise<Outcome> {
  const { site, channel, body, who = AUTHOR } = incoming;
  const calendar = calendarOf(site);
  const at = toSeconds(now);
  const receivedAt = incoming.receivedAt ?? at;
  await post.signer.ready();
  return storing(database, now, async (transaction) => {
    const known = await replay(transaction, incoming);
    if (known) return known;

    const reference = makeReference(dayIn(receivedAt, calendar.timeZone));
    const address = { site: site.id, reference };
    const salt = randomBytes(32);
    const events: Event[] = [
      { type: 'received', channel, receivedAt, request: body, number: 1, at, who },
    ];
    // Waits for whoever is storing the same key, then finds it taken.
    const isNew = await appendEvent(transaction, address, body.eventId, salt, events[0] as Event);
    if (!isNew) return (await replay(transaction, incoming)) ?? { outcome: 'conflict' };
    await transaction.query(
      `INSERT INTO rights_requests (site, reference, event_id, salt, entered_at, contact)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[site.id, reference, body.eventId, salt, at],
        body.form.answer.by === 'email' ? body.form.answer.email.toLowerCase() : null,
      ],
    );
    let entry = entryOf(reference, events, calendar);
    // Who posts the form has its answer, the receipt, on screen; others get it if a mail can be sent.
    const isMailed = await acknowledge(
      transaction,
      { site, entry, base: incoming.base, enteredAt: new Date(at) },
      post,
      now,
    );
    if (isMailed || channel === 'form') {
      const told: Event = { type: 'acknowledged', number: 2, at, who: COLLECTOR };
      await appendEvent(transaction, address, randomUUID(), salt, told);
      entry = entryOf(reference, [...events, told], calendar);
    }
    await index(transaction, address, entry);
    return { outcome: 'stored', entry, enteredAt: new Date(at) };
  });
}
