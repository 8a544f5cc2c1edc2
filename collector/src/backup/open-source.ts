import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/database.js';
import { connect } from '../database/open.js';
import { openAsItIs } from './open-as-it-is.js';
import { readRemovals, type Removals } from './removals.js';
import { restoreBackup } from './restore-backup.js';

const isFile = (where: string): Promise<boolean> =>
  stat(where).then(
    (found) => found.isFile(),
    () => false,
  );

async function removalsOf(where: string, place: string): Promise<Removals> {
  if (/^postgres(ql)?:/.test(where)) return openAsItIs({ databaseUrl: where }, place, readRemovals);
  if (!(await isFile(where))) return openAsItIs({ dataFolder: where }, place, readRemovals);
  const database: Database = await connect({ dataFolder: join(place, 'later') });
  try {
    await restoreBackup(database, where);
    return await readRemovals(database);
  } finally {
    await database.close();
  }
}

/**
 * Gives what was objected to and erased, from whatever knows it: a folder of an embedded database,
 * also of one that runs, a PostgreSQL server, or a backup.
 */
export async function openSource(
  where: string,
  use: (removals: Removals) => Promise<void>,
): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'limpide-source-'));
  let removals: Removals;
  try {
    removals = await removalsOf(where, place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  await use(removals);
}
