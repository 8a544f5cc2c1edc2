import { randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import type { Via } from './via.js';
import { appendEvent } from '../case-files/event-store.js';
import { caseFileStore } from '../case-files/case-file-store.js';

const objections = caseFileStore('newsletter', 'objections');

export interface LoggedObjection {
  via: Via;
  scope: string;
  keys: readonly string[];
  /** The request, the choice or the sign-up that it came with. */
  source: Readonly<Record<string, string>>;
  /** Whether the file of that has an event for it. */
  isProved: boolean;
}

/**
 * Keeps that an objection was made, and proves it where no file does: a row of a suppression list has
 * none. It identifies no one and has no end, as the suppression has none. Returns its id.
 */
export async function logObjection(
  transaction: Queryable,
  site: string,
  { via, scope, keys, source, isProved }: LoggedObjection,
  now: Date,
): Promise<string> {
  const [id, salt] = [randomUUID(), randomBytes(32)];
  await transaction.query(
    `INSERT INTO objections (site, id, at, via, scope, keys, source, salt)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8)`,
    [
      ...[site, id, now.toISOString(), via, scope],
      ...[JSON.stringify(keys), JSON.stringify(source), salt],
    ],
  );
  if (isProved) return id;
  const file = { store: objections, site, id, salt, about: keys.join(' ') };
  const event = { eventId: randomUUID(), type: 'objection', data: { via, scope, keys } };
  await appendEvent(transaction, file, event, now);
  return id;
}
