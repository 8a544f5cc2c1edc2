import { copyDatabase } from '../database/copy.js';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open.js';
import { commandUser } from '../trail/command-user.js';
import { writeTrail } from '../trail/write-trail.js';
import { UsageError } from './usage-error.js';

/** `copy --to postgres://…`: takes everything along to a PostgreSQL server. */
export async function copy(
  databaseUrl: string,
  database: Database,
  print: (line: string) => void,
): Promise<void> {
  if (!databaseUrl.startsWith('postgres'))
    throw new UsageError('copy --to postgres://user@host/name');
  const target = await openDatabase({ databaseUrl });
  try {
    const entry = {
      who: commandUser(),
      via: 'command',
      what: 'copy',
      site: null,
      filter: {},
    } as const;
    await writeTrail(database, entry, new Date());
    const counts = await copyDatabase(database, target);
    for (const [table, count] of Object.entries(counts)) print(`${table}: ${count}`);
    print('Copied. Set DATABASE_URL, and keep the folder until you have seen it work.');
  } finally {
    await target.close();
  }
}
