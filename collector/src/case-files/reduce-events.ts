import type { Queryable } from '../database/database.js';
import { columnsOf, eventFrom, proofOf, type EventRow } from './event-store.js';
import type { CaseEvent, CaseFile } from './case-file-store.js';

/**
 * Takes out of the events of a file what is no longer needed: `less` gives what stays of an event's
 * data, or undefined where all of it does. The chain goes on holding the hash of what it was, which
 * the event keeps. The database refuses whatever is no mere loss. Returns of how many events.
 */
export async function reduceEvents(
  transaction: Queryable,
  file: CaseFile,
  less: (event: CaseEvent) => Record<string, unknown> | undefined,
): Promise<number> {
  const { store, site, id } = file;
  const { table, file: column } = store.events;
  const rows = await transaction.query<EventRow>(
    `SELECT ${columnsOf(store).join(', ')} FROM ${table} WHERE site = $1 AND ${column} = $2
     ORDER BY number`,
    [site, id],
  );
  let count = 0;
  for (const event of rows.map(eventFrom)) {
    const data = less(event);
    if (!data) continue;
    await transaction.query(
      `UPDATE ${table} SET data = $4::jsonb WHERE site = $1 AND ${column} = $2 AND number = $3`,
      [site, id, event.number, JSON.stringify({ ...data, reduced: proofOf(file, event) })],
    );
    count += 1;
  }
  return count;
}
