import { switchLineOff } from '../kinds/preferences/follow.js';
import { stopLines } from '../kinds/preferences/stop-lines.js';
import { followChoices } from '../kinds/sign-up/follow-choices.js';
import { stopSubscriptions } from '../kinds/sign-up/stop-subscription.js';
import { lockAddress, readAddress } from '../kinds/sign-up/store.js';
import type { Following } from '../objections/following.js';

/** How subscriptions and choices follow each other, and an objection: neither kind imports the other. */
export const following: Following = {
  lists: { read: readAddress, lock: lockAddress, stop: stopSubscriptions, follow: followChoices },
  lines: {
    stop: (transaction, site, whose, scope, times) =>
      stopLines(readAddress, transaction, site, whose, scope, times),
    switchOff: switchLineOff,
  },
};
