import { unpackLeaves } from '../chain/leaves.js';
import type { Database } from '../database/database.js';

/** What a database knows of who must not be written to, and of what was erased. */
export interface Removals {
  suppressions: { site: string; key: string; list: string; since: Date }[];
  /** Objections to everything, or to all of a kind, with every hash of the person. */
  objections: { site: string; id: string; at: Date; scope: string; keys: string[] }[];
  /** Hashes of the records that were erased at a person's request. */
  erased: { site: string; id: string; kind: string; leaves: string[] }[];
}

/** Reads it whole: hashes alone, some hundred bytes for each person who has ever said no. */
export async function readRemovals(database: Database): Promise<Removals> {
  const erased = await database.query<{
    site: string;
    id: string;
    kind: string;
    leaves: Uint8Array;
  }>(`SELECT site, id, kind, leaves FROM tombstones WHERE reason = 'erasure' ORDER BY made_at`);
  return {
    suppressions: await database.query(
      'SELECT site, address_key AS key, list, since FROM suppressions',
    ),
    objections: await database.query(
      'SELECT site, id, at, scope, keys FROM objections ORDER BY at',
    ),
    erased: erased.map(({ leaves, ...one }) => ({ ...one, leaves: unpackLeaves(leaves) })),
  };
}
