import type { Database } from './database.js';
import { PlainError } from '../errors/plain-error.js';
import { migrations } from './migrations.js';

/** Any number will do, as long as every collector takes the same one: "limp" in ASCII. */
const LOCK = 0x6c696d70;

/**
 * Brings the tables up to date, in one transaction. Processes that start together take turns.
 * @param only these, for a database that is to be as an older one was
 */
export async function migrate(database: Database, only?: readonly string[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1::bigint)', [LOCK]);
    await transaction.script(`CREATE TABLE IF NOT EXISTS migrations (
      id text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`);
    const applied = await transaction.query<{ id: string }>('SELECT id FROM migrations');
    const done = new Set(applied.map(({ id }) => id));
    const unknown = [...done].filter((id) => !migrations.some((migration) => migration.id === id));
    if (unknown.length > 0)
      throw new PlainError(
        `The database is newer than this collector: it has ${unknown.join(', ')}. Run the newer one.`,
      );
    for (const { id, sql } of migrations) {
      if (done.has(id) || only?.includes(id) === false) continue;
      await transaction.script(sql);
      await transaction.query('INSERT INTO migrations (id) VALUES ($1)', [id]);
    }
  });
}
