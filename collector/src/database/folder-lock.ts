import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../errors/plain-error.js';
import { hasDied, thisProcess, type Holder } from './lock-holder.js';
import { codeOf } from './sql-state.js';

/** Another process has the folder. */
export class FolderInUse extends PlainError {
  override readonly name = 'FolderInUse';
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

/** When its holder last gave a sign of life; 0 if it is gone. */
const signOfLife = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/**
 * Whether the holder of a lock is gone. A process of this machine is looked up; another machine's
 * or container's lock is watched: its holder would have touched it. No clocks are compared.
 */
async function isDead(file: string, holder: Holder, patience: number): Promise<boolean> {
  const known = hasDied(holder);
  if (known !== undefined) return known;
  const before = await signOfLife(file);
  await wait(patience);
  return (await signOfLife(file)) === before;
}

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
 * Takes a lock, or throws if a live process has it. A dead lock is replaced under a lock of its own,
 * named after it: of two processes that find it dead, one replaces it and the other sees that.
 */
async function take(path: string, holder: Holder, patience: number): Promise<void> {
  for (;;) {
    try {
      // A link is made whole or not at all: a half-written lock is never read.
      return await put(path, holder, link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const other = await read(path);
    if (other === null) continue;
    if (!(await isDead(path, other, patience)))
      throw new FolderInUse(
        `The data folder is in use by process ${other.pid} on ${other.host} (lock ${path}). The embedded database takes one process: stop that one, or set DATABASE_URL to a PostgreSQL server.`,
      );
    const claim = `${path}.${other.id}`;
    await take(claim, holder, patience);
    try {
      if ((await read(path))?.id === other.id) return await put(path, holder, rename);
    } finally {
      await rm(claim, { force: true });
    }
  }
}

/**
 * Takes the folder for this process and returns what lets go of it. The lock of a process that has
 * died is taken over: at once on the same machine, after `patience` milliseconds if it was another
 * machine's or container's. Should another process take it from us (we had been stopped for longer than
 * that), the process ends: two in one folder would ruin it.
 */
export async function lockFolder(folder: string, patience = 15_000): Promise<() => Promise<void>> {
  const path = join(folder, 'collector.lock');
  const holder = thisProcess();
  await take(path, holder, patience);
  const pulse = setInterval(async () => {
    const now = new Date();
    if ((await read(path).catch(() => holder))?.id === holder.id)
      await utimes(path, now, now).catch(() => {});
    else throw new FolderInUse(`The lock ${path} was taken over: this process must end.`);
  }, patience / 4);
  pulse.unref();
  return async () => {
    clearInterval(pulse);
    await rm(path, { force: true });
  };
}
