import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './sql-state.js';

/** Who has a lock. */
export interface Holder {
  /** Of this taking of the lock. */
  id: string;
  host: string;
  /** Where process ids mean the same: the machine, or one container of it. */
  namespace: string | null;
  pid: number;
  /** Start of the process in clock ticks since boot, where the system tells: pids are reused. */
  started: string | null;
}

const orNull = (read: () => string | undefined): string | null => {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
};

/** Field 22 of /proc/<pid>/stat; the fields are counted after the name, which may hold spaces. */
const startOf = (pid: number): string | null =>
  orNull(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  });

const namespace = (): string | null => orNull(() => readlinkSync('/proc/self/ns/pid'));

export const thisProcess = (): Holder => ({
  id: randomUUID(),
  host: hostname(),
  namespace: namespace(),
  pid: process.pid,
  started: startOf(process.pid),
});

/** Whether its process has died; undefined where that cannot be known from here. */
export function hasDied({ host, namespace: where, pid, started }: Holder): boolean | undefined {
  if (host !== hostname() || where !== namespace()) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return true;
  }
  const now = startOf(pid);
  return now !== null && started !== null && now !== started;
}
