import type { Database } from '../database/database.js';
import { listRecords, type RecordQuery, type StoredRecord } from './list-records.js';

const PAGE = 100;

/**
 * Every record that a query asks for, in order of receipt, a page at a time: memory does not grow
 * with their number, and no transaction stays open while a slow reader reads.
 */
export async function* eachRecord(
  database: Database,
  query: Omit<RecordQuery, 'limit' | 'after'>,
): AsyncGenerator<StoredRecord> {
  for (let after: RecordQuery['after']; ;) {
    const page = await listRecords(database, { ...query, limit: PAGE, after });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}
