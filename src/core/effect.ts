import type { Cause, Decision } from './types.js';

/** What has changed, for all that follows from it. */
export interface Change {
  /** Null where there was no decision: a page begins, a part has come, or all was forgotten. */
  cause: Cause | 'elsewhere' | 'expiry' | null;
  previous?: Decision | null;
  /** Ids of the purposes and services that are allowed from now on, or no longer. */
  granted?: string[];
  withdrawn?: string[];
}

/**
 * One thing that follows from what is allowed: markup, signals, services, storage. Does what the state
 * now in force asks for; at the start of a page, and after each change. A promise is awaited before the
 * change event. What it gives are names of stored things that could not be deleted.
 */
export type Effect = (change: Change) => unknown;
