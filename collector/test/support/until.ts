import { setTimeout as wait } from 'node:timers/promises';

/** Waits for a condition, asking every few milliseconds; fails after ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error(`Never happened: ${condition}`);
    await wait(10);
  }
}
