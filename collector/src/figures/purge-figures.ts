import type { Database } from '../database/database.js';

/** Forgets the counts of days before a moment: numbers without identifiers, no longer needed. */
export async function purgeFigures(database: Database, cutoff: Date): Promise<number> {
  const gone = await database.query('DELETE FROM daily_figures WHERE day < $1::date RETURNING 1', [
    cutoff.toISOString().slice(0, 10),
  ]);
  return gone.length;
}
