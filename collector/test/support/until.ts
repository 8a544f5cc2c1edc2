import { setTimeout as wait } from 'node:timers/promises';

/** Waits for a condition, asking every few milliseconds; fails after half a minute, or `patience`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  patience = 30_000,
): Promise<void> {
  const limit = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error(`Never happened: ${condition}`);
    await wait(10);
  }
}
