import { waitUntil } from '@open-wc/testing';

/** Resolves once the condition holds; a busy machine has 20 s. */
export const until = (condition: () => unknown): Promise<void> =>
  waitUntil(condition as () => boolean, undefined, { timeout: 20_000 });
