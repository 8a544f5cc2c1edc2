import { switchLineOff } from '../kinds/preferences/switch-off.js';
import { stopLines } from '../kinds/preferences/stop-lines.js';
import { followPreferences } from '../kinds/sign-up/follow-preferences.js';
import { stopSubscriptions } from '../kinds/sign-up/stop-subscription.js';
import { lockAddress, readAddress } from '../kinds/sign-up/subscription-store.js';
import type { ObjectionFollowers } from '../objections/following.js';

/** How subscriptions and choices follow each other, and an objection: neither kind imports the other. */
export const following: ObjectionFollowers = {
  lists: {
    read: readAddress,
    lock: lockAddress,
    stop: stopSubscriptions,
    follow: followPreferences,
  },
  lines: {
    stop: (transaction, site, whose, scope, times) =>
      stopLines(readAddress, transaction, site, whose, scope, times),
    switchOff: switchLineOff,
  },
};
