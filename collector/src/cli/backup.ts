import { dirname, resolve } from 'node:path';
import { openAsItIs } from '../backup/open-as-it-is.js';
import { writeBackup } from '../backup/write-backup.js';
import type { StartOptions } from '../server/start.js';
import { commandUser } from '../trail/command-user.js';
import { writeTrail } from '../trail/write-trail.js';

/** `backup --to <file>`, beside a collector that runs. */
export async function backup(
  to: string,
  options: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const file = resolve(to);
  const rows = await openAsItIs(options, dirname(file), async (database) => {
    const now = new Date();
    // Of the embedded database, in the copy: the one that runs is not ours to write in.
    const [hasTrail] = await database.query<{ is: boolean }>(
      `SELECT to_regclass('trail') IS NOT NULL AS is`,
    );
    if (hasTrail?.is)
      await writeTrail(
        database,
        { who: commandUser(), via: 'command', what: 'backup', site: null, filter: {} },
        now,
      );
    return writeBackup(database, file, now);
  });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  print(`${total} rows in ${file}, read again and whole. Only you can read it: keep it so.`);
}
