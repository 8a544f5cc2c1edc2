import type { Database } from '../database/database.js';
import { dropEmptyPartitions } from '../database/partitions.js';
import { purgeFormerCustomers, purgeHistory } from '../kinds/preferences/delete-preferences.js';
import {
  purgeAddresses,
  purgeStopped,
  purgeUnconfirmed,
} from '../kinds/sign-up/delete-subscriptions.js';
import { kinds, type Kind } from '@limpide/contract/kinds/kind';
import { mails } from '../mail/queue.js';
import { purgeUndelivered } from '../queue/queue.js';
import { webhooks } from '../webhooks/queue.js';
import { purgeRequests } from '../kinds/rights-request/delete-requests.js';
import { purgeDetails, purgeIdentityAnswers } from '../kinds/rights-request/reduce-requests.js';
import { purgeFigures } from '../figures/purge-figures.js';
import { PurgeNeedsConfirmation } from './purge-needs-confirmation.js';
import { isTooMuch } from './too-much.js';
import { purgeTrail } from '../trail/read-trail.js';
import { purgeTexts } from '../texts/purge-texts.js';
import { purgeKeys } from './purge-keys.js';
import { purgeSeals } from './purge-seals.js';
import { type Retention } from '@limpide/contract/retention';
import { cutoffOf } from '../database/cutoff.js';
import { countPurged, forgetPurged } from './purged.js';

/** What a purge has removed, by kind, for the log. */
export interface Purged {
  kind: string;
  count: number;
  before: string;
}

type Purge = (database: Database, cutoff: Date, now: Date) => Promise<number>;

/**
 * How each kind is purged. A request is kept from when it was settled, a subscription from when it
 * was stopped, a choice from when another followed it; not from when they were received.
 */
const purgeKind: Record<Kind, Purge> = {
  decision: (database, cutoff, now) => purgeSeals(database, 'decision', cutoff, now),
  'rights-request': purgeRequests,
  newsletter: purgeStopped,
  choices: purgeHistory,
};

const queues = [mails, webhooks];

const asksAbout = (kind: string, cutoff: Date): string =>
  `Nothing of the kind ${kind} was purged: most of it would be, all that is older than ${cutoff.toISOString()}. If the clock is right, run: limpide collector purge --sure`;

export interface OnePurge {
  kind: string;
  /** Undefined where nothing was too old. */
  purge(): Promise<Purged | undefined>;
}

/**
 * Every purge that is due, each to be run by itself. `isSure`: a person has looked at the clock;
 * without, one that would take everything or most of a kind rejects with `PurgeNeedsConfirmation`.
 */
export function purges(
  database: Database,
  retention: Retention,
  now: Date,
  isSure = false,
): OnePurge[] {
  const one = (
    kind: string,
    duration: string | null,
    work: (cutoff: Date) => Promise<number>,
  ): OnePurge => ({
    kind,
    purge: async () => {
      const cutoff = await cutoffOf(database, duration, now);
      const count = cutoff ? await work(cutoff) : 0;
      if (!cutoff || count === 0) return undefined;
      await countPurged(database, { kind, count, before: cutoff }, now);
      return { kind, count, before: cutoff.toISOString() };
    },
  });
  return [
    ...kinds.map((kind) =>
      one(kind, retention[kind], async (cutoff) => {
        if (!isSure && (await isTooMuch(database, kind, cutoff)))
          throw new PurgeNeedsConfirmation(asksAbout(kind, cutoff));
        const count = await purgeKind[kind](database, cutoff, now);
        await dropEmptyPartitions(database, kind, cutoff);
        return count;
      }),
    ),
    one('stopped-address', retention['stopped-address'], (cutoff) =>
      purgeAddresses(database, cutoff),
    ),
    one('request-details', retention['request-details'], (cutoff) =>
      purgeDetails(database, cutoff),
    ),
    one('identity-answer', retention['identity-answer'], (cutoff) =>
      purgeIdentityAnswers(database, cutoff),
    ),
    one('former-customer', retention['former-customer'], (cutoff) =>
      purgeFormerCustomers(database, cutoff, now),
    ),
    one('unconfirmed', retention.unconfirmed, (cutoff) => purgeUnconfirmed(database, cutoff, now)),
    one('keys', retention.keys, (cutoff) => purgeKeys(database, cutoff)),
    one('texts', 'P1D', (cutoff) => purgeTexts(database, cutoff)),
    one('figures', retention.figures, async (cutoff) => {
      await forgetPurged(database, cutoff);
      return purgeFigures(database, cutoff);
    }),
    one('trail', retention.trail, async (cutoff) => {
      if (!isSure && (await isTooMuch(database, 'trail', cutoff)))
        throw new PurgeNeedsConfirmation(asksAbout('trail', cutoff));
      return purgeTrail(database, cutoff);
    }),
    ...queues.map((queue) =>
      one(queue.table, retention.undelivered, (cutoff) =>
        purgeUndelivered(database, queue, cutoff),
      ),
    ),
  ];
}

/** Runs every purge, a person having looked at the clock. Sealed records only. */
export async function purge(
  database: Database,
  retention: Retention,
  now: Date,
): Promise<Purged[]> {
  const purged: Purged[] = [];
  for (const { purge: run } of purges(database, retention, now, true)) {
    const done = await run();
    if (done) purged.push(done);
  }
  return purged;
}
