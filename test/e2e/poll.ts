import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE } from './in-page.js';

/**
 * Asks again until the answer is true, and returns it. Throws, naming what was waited for and the
 * last answer or error, when it takes too long.
 */
export async function poll<Result>(
  what: string,
  ask: () => Result | Promise<Result>,
  patience = PATIENCE,
): Promise<NonNullable<Result>> {
  const end = Date.now() + patience;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(25);
  } while (Date.now() < end);
  throw new Error(`${what}: not within ${patience} ms; last: ${String(last)}`);
}
