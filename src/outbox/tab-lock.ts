const LEASE = 'limpide-lease';
/** How long a tab without Web Locks may hold the lease before another takes it over (ms). */
const HELD = 15_000;

/**
 * Runs a task if no other tab is running one of the name; else does nothing, since that tab does
 * it. Web Locks where there are; a lease in localStorage elsewhere. The collector's idempotency
 * covers what a lease cannot: two tabs in the very same instant.
 */
export async function withTabLock(
  name: string,
  now: () => number,
  task: () => Promise<void>,
): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks)
    try {
      return await locks.request('limpide-' + name, { ifAvailable: true }, (lock) =>
        lock ? task() : undefined,
      );
    } catch (error) {
      // Refused in opaque origins and with cookies blocked; a task's own failure is not ours.
      if ((error as Error).name !== 'SecurityError') throw error;
    }
  const key = `${LEASE}-${name}`;
  try {
    if (Number(localStorage[key]) > now()) return;
    localStorage[key] = now() + HELD;
  } catch {
    // No storage: one tab, as far as can be known.
  }
  try {
    await task();
  } finally {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  }
}
