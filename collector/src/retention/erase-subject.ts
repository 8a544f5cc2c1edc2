import { writeTombstone } from '../chain/write-tombstone.js';
import { lockChain } from '../chain/seal.js';
import type { Database } from '../database/database.js';
import { isObjection } from '@limpide/contract/objection';

export interface Erasure {
  erased: number;
  /** Objections, which are kept. */
  kept: number;
}

interface Row {
  kind: string;
  action: string;
  received_at: Date;
  event_id: string;
  leaf: string;
}

/**
 * Erases the records of one person on one site, by the reference that only their device and these
 * records know. Objections stay. Tombstones with the hashes of what is gone keep the chain whole.
 */
export function eraseSubject(
  database: Database,
  site: string,
  subjectRef: string,
  now: Date,
): Promise<Erasure> {
  return database.transaction(async (transaction) => {
    await lockChain(transaction, site);
    const rows = await transaction.query<Row>(
      `SELECT kind, action, received_at, event_id, encode(sha256, 'hex') AS leaf FROM records
       WHERE site = $1 AND subject_ref = $2 FOR UPDATE`,
      [site, subjectRef],
    );
    const gone = rows.filter(({ action }) => !isObjection(action));
    for (const kind of new Set(gone.map((row) => row.kind))) {
      const leaves = gone.filter((row) => row.kind === kind).map(({ leaf }) => leaf);
      await writeTombstone(transaction, { site, kind, reason: 'erasure', seal: null, leaves }, now);
    }
    for (const { kind, received_at, event_id } of gone)
      await transaction.query(
        `DELETE FROM records WHERE site = $1 AND kind = $2 AND received_at = $3 AND event_id = $4`,
        [site, kind, received_at.toISOString(), event_id],
      );
    return { erased: gone.length, kept: rows.length - gone.length };
  });
}
