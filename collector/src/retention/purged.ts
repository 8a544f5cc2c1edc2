import type { Queryable } from '../database/database.js';

/** What was purged on one day (UTC), over every site. */
export interface PurgedOnDay {
  day: string;
  kind: string;
  count: number;
  /** The youngest moment that a purge of that day went up to. */
  before: string;
}

const ADD = `
INSERT INTO purged AS kept (day, kind, count, before) VALUES ($1::date, $2, $3, $4)
ON CONFLICT (day, kind) DO UPDATE
  SET count = kept.count + excluded.count, before = greatest(kept.before, excluded.before)`;

/** Counts what a purge has removed: numbers, so that what is gone can still be told. */
export async function countPurged(
  database: Queryable,
  { kind, count, before }: { kind: string; count: number; before: Date },
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await database.query(ADD, [day, kind, count, before.toISOString()]);
}

/** Forgets the counts of days before a moment, with those of decisions. */
export async function forgetPurged(database: Queryable, cutoff: Date): Promise<void> {
  await database.query('DELETE FROM purged WHERE day < $1::date', [
    cutoff.toISOString().slice(0, 10),
  ]);
}

/** The counts between two moments, the second of which is no longer in it, oldest first. */
export const readPurged = (
  database: Queryable,
  { from, to }: { from: string; to: string },
): Promise<PurgedOnDay[]> =>
  database.query<PurgedOnDay>(
    `SELECT day::text AS day, kind, count::float8 AS count,
       to_char(before AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS before
     FROM purged WHERE day >= ($1::timestamptz AT TIME ZONE 'UTC')::date
       AND day < $2::timestamptz AT TIME ZONE 'UTC'
     ORDER BY day, kind`,
    [from, to],
  );
