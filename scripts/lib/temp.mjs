import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What the databases and browser profiles of one run take at most, with room to spare, in bytes. */
const ROOM = 4 * 2 ** 30;

/** Whether the memory's file system has room, and the memory itself. */
function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM && freemem() > 2 * ROOM;
  } catch {
    return false;
  }
}

/**
 * A folder for all that tests keep for a while, removed when this process ends. In memory where there
 * is plenty: the embedded database flushes every commit, and a disk takes its time over it.
 */
export function temporaryFolder() {
  const folder = mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), 'limpide-tests-'));
  // A PostgreSQL server that root starts runs as another user, and must find its own folder below.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
