import type { Database } from '../../src/index.js';

/** The tables of a database in which some text stands anywhere, in any column, with how many rows. */
export async function placesOf(database: Database, text: string): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${name}" AS one WHERE one::text ILIKE $1`,
      [`%${text}%`],
    );
    if (row?.count) found.push(`${name} ${row.count}`);
  }
  return found;
}
