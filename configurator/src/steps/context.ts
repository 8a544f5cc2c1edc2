import type { Checked } from '../model/check.js';
import type { Draft } from '../model/draft.js';
import type { Offer } from '../model/services.js';
import type { Words } from '../model/words.js';

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
