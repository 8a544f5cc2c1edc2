import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './sql-state.js';

/** Where its last checkpoint is: copied first, so that recovery begins before all that follows. */
const CONTROL = join('global', 'pg_control');
/** The log: copied last, so that it has everything that the files before it may have half of. */
const LOG = 'pg_wal';

/** Every file, and the folders themselves: PostgreSQL needs its empty ones too. */
async function* filesIn(folder: string, to: string, below = ''): AsyncGenerator<string> {
  await mkdir(join(to, below), { recursive: true, mode: 0o700 });
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) yield* filesIn(folder, to, path);
    else if (entry.isFile() && entry.name !== 'postmaster.pid') yield path;
  }
}

/** A table that is dropped meanwhile takes its files along: the log says so too. */
async function take(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function takeOnce(from: string, to: string): Promise<boolean> {
  const before = await readFile(join(from, CONTROL));
  await mkdir(join(to, 'global'), { recursive: true, mode: 0o700 });
  await take(join(from, CONTROL), join(to, CONTROL));
  for await (const path of filesIn(from, to)) {
    if (path !== CONTROL && !path.startsWith(LOG)) await take(join(from, path), join(to, path));
  }
  for await (const path of filesIn(from, to, LOG)) await take(join(from, path), join(to, path));
  const after = await readFile(join(from, CONTROL));
  return before.equals(after);
}

/** How often a checkpoint may come between. They come every gigabyte of log. */
const TRIES = 5;

/**
 * Copies the files of a running embedded database, as PostgreSQL's own base backup does, without a
 * word to the process that runs it: that waits for nothing. Begun at the last checkpoint, the log makes a page that
 * was copied while it was written whole again, since the first change after a checkpoint logs the page
 * (`full_page_writes`). Where a checkpoint comes between, the copy begins anew: the log that it needs
 * may be gone.
 * @param from its `pgdata`
 * @throws Error (rejects) where a checkpoint came between each time
 */
export async function copyRunning(from: string, to: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await rm(to, { recursive: true, force: true });
    if (await takeOnce(from, to)) return;
  }
  throw new Error('The embedded database is too busy to be copied: try again.');
}
