import type { Database } from '../database/database.js';

/** When the last record was received, by whichever process; undefined if there is none. */
export async function lastReceipt(database: Database): Promise<Date | undefined> {
  const [row] = await database.query<{ last: Date | null }>(
    `SELECT greatest((SELECT max(received_at) FROM unsealed),
                     (SELECT max(last_received_at) FROM seals)) AS last`,
  );
  return row?.last ?? undefined;
}
