import { deleteEvents, deleteFile } from '../../case-files/delete-file.js';
import { lockChain } from '../../chain/seal.js';
import type { Database } from '../../database/database.js';
import { preferencesStore } from './preferences-store.js';

/** Deletes the choices of a customer with their history. False if there are none. */
export const deletePreferences = (
  database: Database,
  site: string,
  customer: string,
  now: Date,
): Promise<boolean> =>
  deleteFile(database, { store: preferencesStore, site }, 'erasure', now, async (transaction) => {
    const [file] = await transaction.query<{ id: string }>(
      'DELETE FROM choice_files WHERE site = $1 AND customer = $2 RETURNING id',
      [site, customer],
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
