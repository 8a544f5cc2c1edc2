import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';

/** What every queued message has, besides its content. */
export interface Queued {
  id: string;
  site: string;
  /** How often it was tried, this time included. */
  tries: number;
  /** When it was made, or last asked for again: its patience runs from then. */
  since: Date;
}

/** A table of messages that wait to be delivered, and how they are. Times in milliseconds. */
export interface Queue {
  table: 'mails' | 'webhooks';
  /** The columns of the content, besides those that each queue has. */
  columns: readonly string[];
  /** Messages with the same value in this column, on one site, are delivered in order. */
  orderedBy?: string;
  /** How many are taken at once. */
  batch: number;
  /** While a process tries a message, no other does; if it dies, another takes over after this. */
  lease: number;
  /** How long a message is tried. */
  patience: number;
  /** The delay is a minute after the first try and doubles after each, up to this. */
  longestDelay: number;
}

/** Puts a message in its queue: in the transaction of what it is about, so that both happen or neither. */
export async function enqueue(
  transaction: Queryable,
  { table, columns }: Queue,
  message: { id?: string; site: string; content: readonly string[] },
  now: Date,
): Promise<string> {
  const { id = randomUUID(), site, content } = message;
  const places = columns.map((_, index) => `$${index + 4}`);
  await transaction.query(
    `INSERT INTO ${table} (id, site, created_at, due_at, ${columns.join(', ')})
     VALUES ($1, $2, $3, $3, ${places.join(', ')})`,
    [id, site, now.toISOString(), ...content],
  );
  return id;
}

/** Leaves out what waits behind an earlier message of its subject. */
const onlyFirstOfSubject = ({ table, orderedBy }: Queue): string =>
  orderedBy === undefined
    ? ''
    : `AND NOT EXISTS (
         SELECT 1 FROM ${table} AS earlier
         WHERE earlier.site = one.site AND earlier.${orderedBy} = one.${orderedBy}
           AND earlier.due_at IS NOT NULL AND earlier.sequence < one.sequence)`;

/** Takes the messages that have been due for longest, for this process alone, each with its lease. */
export const takeDue = <Message extends Queued>(
  database: Database,
  queue: Queue,
  now: Date,
): Promise<Message[]> => {
  const { table, columns, orderedBy, batch, lease } = queue;
  return database.query<Message>(
    `UPDATE ${table} SET due_at = $2, tries = tries + 1 WHERE id IN (
       SELECT id FROM ${table} AS one WHERE due_at <= $1 ${onlyFirstOfSubject(queue)}
       ORDER BY due_at${orderedBy === undefined ? '' : ', sequence'}
       LIMIT ${batch} FOR UPDATE SKIP LOCKED)
     RETURNING id, site, ${columns.join(', ')}, tries, 
       coalesce(retried_at, created_at) AS since`,
    [now.toISOString(), new Date(now.valueOf() + lease).toISOString()],
  );
};

/** Forgets a message that was delivered, or that has no receiver any more. */
export async function deleteQueued(
  database: Database,
  { table }: Queue,
  id: string,
): Promise<void> {
  await database.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
}

/** Puts a message back for later, or aside if there is no later. */
export async function requeue(
  database: Database,
  { table }: Queue,
  id: string,
  error: string,
  dueAt: Date | null,
): Promise<void> {
  await database.query(`UPDATE ${table} SET due_at = $2, error = $3 WHERE id = $1`, [
    id,
    dueAt?.toISOString() ?? null,
    error,
  ]);
}

/** Deletes the messages that could not be delivered and were made before a moment. Returns how many. */
export async function purgeUndelivered(
  database: Database,
  { table }: Pick<Queue, 'table'>,
  before: Date,
): Promise<number> {
  const gone = await database.query(
    `DELETE FROM ${table} WHERE due_at IS NULL AND created_at < $1 RETURNING id`,
    [before.toISOString()],
  );
  return gone.length;
}
