import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './sql-state.js';

/** Somebody else has the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface Holder {
  /** Of this taking of the lock. */
  id: string;
  host: string;
  pid: number;
  /** Start of the process in clock ticks since boot, where the system tells: pids are reused. */
  started: string | null;
}

/** Field 22 of /proc/<pid>/stat; the fields are counted after the name, which may hold spaces. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === null || started === null || now === started;
}

const read = async (file: string): Promise<Holder | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Error(`The lock ${file} cannot be read: delete it if no collector runs.`, {
      cause: error,
    });
  }
};

const refuse = (file: string, { host, pid }: Holder): never => {
  throw new FolderInUse(
    host === hostname()
      ? `The data folder is in use by process ${pid} (lock ${file}). The embedded database takes one process: stop that one, or set DATABASE_URL to a PostgreSQL server.`
      : `The data folder is in use on ${host} (lock ${file}). If that machine or container is gone, delete the lock.`,
  );
};

/** Writes the holder beside the lock, for `place` to put it there in one step. */
async function put(
  path: string,
  holder: Holder,
  place: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const file = `${path}.${randomUUID()}`;
  await writeFile(file, JSON.stringify(holder));
  try {
    await place(file, path);
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Takes a lock, or throws if somebody alive has it. A dead lock is replaced under a lock of its own,
 * named after it: of two processes that find it dead, one replaces it and the other sees that.
 */
async function take(path: string, holder: Holder): Promise<void> {
  for (;;) {
    try {
      // A link is made whole or not at all: nobody ever reads half a lock.
      return await put(path, holder, link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const other = await read(path);
    if (other === null) continue;
    if (other.host !== holder.host || isRunning(other)) refuse(path, other);
    const claim = `${path}.${other.id}`;
    await take(claim, holder);
    try {
      if ((await read(path))?.id === other.id) return await put(path, holder, rename);
    } finally {
      await rm(claim, { force: true });
    }
  }
}

/**
 * Takes the folder for this process and returns what lets go of it. The lock of a process that has
 * died on this machine is taken over; one left by another machine is not, since nobody here can
 * tell whether it still runs.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'collector.lock');
  const { pid } = process;
  await take(path, { id: randomUUID(), host: hostname(), pid, started: startOf(pid) });
  return () => rm(path, { force: true });
}
