import { writeTombstone } from '../chain/write-tombstone.js';
import type { RemovalReason } from '../chain/hashes.js';
import { lockChain } from '../chain/seal.js';
import type { Database, Queryable } from '../database/database.js';
import type { CaseFile, NamedFile } from './case-file-store.js';

/**
 * Deletes events of a file with the records that prove them: all, or those before a number. A
 * tombstone with the hashes keeps the chain whole; the caller holds the chain's lock. Returns how many.
 */
export async function deleteEvents(
  transaction: Queryable,
  { store, site, id }: NamedFile,
  reason: RemovalReason,
  now: Date,
  before: number | null = null,
): Promise<number> {
  const { kind, events: where } = store;
  const events = await transaction.query<{ event_id: string; at: Date }>(
    `DELETE FROM ${where.table}
     WHERE site = $1 AND ${where.file} = $2 AND ($3::int IS NULL OR number < $3)
     RETURNING event_id, at`,
    [site, id, before],
  );
  const leaves: string[] = [];
  for (const { event_id, at } of events) {
    const records = await transaction.query<{ leaf: string }>(
      `DELETE FROM records WHERE site = $1 AND kind = $2 AND received_at = $3 AND event_id = $4
       RETURNING encode(sha256, 'hex') AS leaf`,
      [site, kind, at.toISOString(), event_id],
    );
    leaves.push(...records.map(({ leaf }) => leaf));
  }
  if (leaves.length > 0)
    await writeTombstone(
      transaction,
      { site, kind, reason, seal: null, leaves: leaves.sort() },
      now,
    );
  return events.length;
}

/**
 * Deletes a file with its events, its salt and the records that prove it, in one transaction.
 * `deleteRow` deletes its row and what else is about it; it returns the id of the file, or undefined
 * where there is none any more or it is to stay: then nothing is deleted, and the answer is false.
 */
export function deleteFile(
  database: Database,
  { store, site }: Pick<CaseFile, 'store' | 'site'>,
  reason: RemovalReason,
  now: Date,
  deleteRow: (transaction: Queryable) => Promise<string | undefined>,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lockChain(transaction, site);
    const id = await deleteRow(transaction);
    if (id === undefined) return false;
    await deleteEvents(transaction, { store, site, id }, reason, now);
    return true;
  });
}
