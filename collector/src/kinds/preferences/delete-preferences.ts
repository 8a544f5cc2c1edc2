import { deleteEvents, deleteFile } from '../../case-files/delete-file.js';
import type { RemovalReason } from '../../chain/hashes.js';
import { lockChain } from '../../chain/seal.js';
import type { Database } from '../../database/database.js';
import { preferencesStore } from './preferences-store.js';

/**
 * Deletes the choices of a customer with their history. False if there are none, or if `endedBefore` is
 * given and they are a customer still, or again.
 */
export const deletePreferences = (
  database: Database,
  { site, customer }: { site: string; customer: string },
  reason: RemovalReason,
  now: Date,
  endedBefore: Date | null = null,
): Promise<boolean> =>
  deleteFile(database, { store: preferencesStore, site }, reason, now, async (transaction) => {
    const [file] = await transaction.query<{ id: string }>(
      `DELETE FROM choice_files
       WHERE site = $1 AND customer = $2 AND ($3::timestamptz IS NULL OR ended_at < $3)
       RETURNING id`,
      [site, customer, endedBefore?.toISOString() ?? null],
    );
    if (file)
      await transaction.query('DELETE FROM webhooks WHERE site = $1 AND subject = $2', [
        site,
        file.id,
      ]);
    return file?.id;
  });

const OLD = `
SELECT site, id, (SELECT max(number) FROM file_events AS event
  WHERE event.site = file.site AND event.file = file.id) AS last
FROM choice_files AS file WHERE EXISTS (
  SELECT 1 FROM file_events AS event JOIN file_events AS later USING (site, file)
  WHERE event.site = file.site AND event.file = file.id AND event.at < $1
    AND later.number > event.number)`;

/**
 * Forgets what was chosen before a moment and has been followed by another choice: the last one of
 * each customer stays, and with it every objection.
 */
export async function purgeHistory(database: Database, cutoff: Date, now: Date): Promise<number> {
  const moment = cutoff.toISOString();
  const old = await database.query<{ site: string; id: string; last: number }>(OLD, [moment]);
  let count = 0;
  for (const { site, id, last } of old)
    count += await database.transaction(async (transaction) => {
      await lockChain(transaction, site);
      const [first] = await transaction.query<{ number: number | null }>(
        'SELECT max(number) AS number FROM file_events WHERE site = $1 AND file = $2 AND at < $3',
        [site, id, moment],
      );
      const before = Math.min(last, (first?.number ?? 0) + 1);
      return deleteEvents(
        transaction,
        { store: preferencesStore, site, id },
        'retention',
        now,
        before,
      );
    });
  return count;
}

/** Deletes what those had chosen who left before a moment. Their objections stay, as keyed hashes. */
export async function purgeFormerCustomers(
  database: Database,
  cutoff: Date,
  now: Date,
): Promise<number> {
  const old = await database.query<{ site: string; customer: string }>(
    'SELECT site, customer FROM choice_files WHERE ended_at < $1 ORDER BY ended_at',
    [cutoff.toISOString()],
  );
  let count = 0;
  for (const file of old)
    if (await deletePreferences(database, file, 'retention', now, cutoff)) count += 1;
  return count;
}

/**
 * Notes when a customer has left, or with null that they have come back. False if they have no choices.
 */
export async function endCustomer(
  database: Database,
  { site, customer }: { site: string; customer: string },
  endedAt: Date | null,
): Promise<boolean> {
  const rows = await database.query(
    'UPDATE choice_files SET ended_at = $3 WHERE site = $1 AND customer = $2 RETURNING id',
    [site, customer, endedAt?.toISOString() ?? null],
  );
  return rows.length > 0;
}
