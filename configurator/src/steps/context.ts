import type { Checked } from '../model/check.js';
import type { Draft } from '../model/draft.js';
import type { Offer } from '../model/services.js';
import type { Words } from '../model/words.js';

export const STEPS = [
  'start',
  'organisation',
  'services',
  'look',
  'tools',
  'policy',
  'files',
] as const;
export type Step = (typeof STEPS)[number];

/** What every step of the configurator is given. */
export interface Context {
  draft: Draft;
  words: Words;
  offers: Offer[];
  /** What was found last; undefined until something was. */
  checked: Checked | undefined;
  /** Shows a step; and, at the field that answers for a place of a file, where there is one. */
  go(step: Step, place?: string): void;
  /** Puts the focus on a field by its id, or on the first that is below it, once it is there. */
  focus(id: string): void;
  /** Says that something was done, for those who do not see it. */
  say(text: string): void;
}
