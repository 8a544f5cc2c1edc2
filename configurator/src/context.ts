import type { Checked } from './check.js';
import type { Draft } from './draft.js';
import type { Offer } from './services.js';
import type { Words } from './words.js';

export const STEPS = ['start', 'organisation', 'services', 'look', 'tools', 'files'] as const;
export type Step = (typeof STEPS)[number];

/** What every step of the configurator is given. */
export interface Context {
  draft: Draft;
  words: Words;
  offers: Offer[];
  /** What was found last; undefined until something was. */
  checked: Checked | undefined;
  go(step: Step): void;
  /** Says that something was done, for those who do not see it. */
  say(text: string): void;
}
