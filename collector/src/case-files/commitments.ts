import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { ensurePartition } from '../database/partitions.js';
import { codeOf, sqlState } from '../database/sql-state.js';
import { canonicalJson } from '../records/canonical-json.js';
import { hashBody, hashRecord } from '../records/hash.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import { STORE, toParameters } from '../records/record-writer.js';

/** A salted hash that proves a value: without the salt, the value cannot be guessed. */
export const commitment = (salt: Uint8Array, value: unknown): Buffer =>
  createHash('sha256').update(salt).update(canonicalJson(value)).digest();

/** An event of a file that is kept elsewhere: the chain has its hash under the file's salt. */
export interface Commitment {
  site: string;
  kind: Kind;
  eventId: string;
  action: string;
  /** When we received it, to the second. */
  at: string;
  /** Of the file. */
  reference: string;
  /** Of the event in its file. */
  number: number;
  /** `commitment` of the event, in hexadecimal. */
  sha256: string;
}

/** Adds the hash of an event to the chain. False if the key was used before: nothing is added. */
export async function storeCommitment(
  transaction: Queryable,
  { site, kind, eventId, action, at, reference, number, sha256 }: Commitment,
): Promise<boolean> {
  const body = { schema: 'limpide/1', kind, eventId, action, reference, number, sha256 };
  const bodySha256 = hashBody(body);
  const row = {
    site,
    eventId,
    kind,
    action,
    receivedAt: at,
    subjectRef: null,
    body: JSON.stringify(body),
    bodySha256: bodySha256.toString('hex'),
    sha256: hashRecord(site, kind, at, bodySha256).toString('hex'),
  };
  return (await transaction.query(STORE, toParameters([row]))).length > 0;
}

/** A transaction that stores records: if a partition of this month is missing it is made first. */
export async function storeInTransaction<T>(
  database: Database,
  kinds: readonly Kind[],
  now: Date,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction(work);
  } catch (error) {
    if (codeOf(error) !== sqlState.checkViolation) throw error;
    for (const kind of kinds) await ensurePartition(database, kind, now);
    return database.transaction(work);
  }
}
