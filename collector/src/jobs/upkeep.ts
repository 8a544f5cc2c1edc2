import { sealDue } from '../chain/seal-due.js';
import type { Database } from '../database/database.js';
import { rollUp } from '../figures/roll-up.js';
import { deliverMails } from '../mail/deliver.js';
import type { Mailer } from '../mail/mailer.js';
import { purgeFailedMails } from '../mail/queue.js';
import type { Logger } from '../observe/logger.js';
import { purge } from '../retention/purge.js';
import type { Retention } from '../retention/retention.js';
import { Sites, type Site } from '../sites.js';
import { deliverWebhooks } from '../webhooks/deliver.js';
import { purgeFailedWebhooks } from '../webhooks/queue.js';
import { every, type Job } from './every.js';

export interface UpkeepOptions {
  retention: Retention;
  /** How long a record may wait for its seal, in seconds. */
  sealAfter: number;
  sites: readonly Site[];
  /** None: mails wait. */
  mailer: Mailer | undefined;
  logger: Logger;
  now: () => Date;
  /** Aborted when the collector stops: what hangs at a mail server or a webhook is given up. */
  stopped: AbortSignal;
}

const MINUTE = 60_000;

/** What a collector does by itself: every minute it seals what is due, every hour it counts and purges. */
export function startUpkeep(database: Database, options: UpkeepOptions): Job[] {
  const { retention, sealAfter, sites, mailer, logger, now, stopped } = options;
  const report = (error: unknown) => logger.error({ err: error }, 'upkeep');
  const jobs = [
    every(
      MINUTE,
      () =>
        sealDue(database, sealAfter, now(), ({ site, number, kind, count, root }) =>
          // Wherever logs are kept, the chain is anchored.
          logger.info({ site, number, kind, count, root }, 'sealed'),
        ),
      report,
    ),
    every(
      60 * MINUTE,
      async () => {
        // Before the purge: a day that is counted may be forgotten.
        for (const site of sites) await rollUp(database, site, now());
        const month = new Date(now().valueOf() - 30 * 24 * 60 * MINUTE);
        await purgeFailedMails(database, month);
        await purgeFailedWebhooks(database, month);
        for (const purged of await purge(database, retention, now())) logger.info(purged, 'purged');
      },
      report,
    ),
  ];
  const known = new Sites(sites);
  jobs.push(
    every(MINUTE / 6, () => deliverWebhooks(database, known, logger, now, stopped), report),
  );
  if (mailer) {
    const isStopping = () => stopped.aborted;
    jobs.push(
      every(MINUTE / 6, () => deliverMails(database, mailer, logger, now, isStopping), report),
    );
  }
  return jobs;
}
