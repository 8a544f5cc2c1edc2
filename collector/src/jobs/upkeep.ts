import { sealDue } from '../chain/seal-due.js';
import type { Database } from '../database/database.js';
import { partitionsAhead } from '../database/partitions.js';
import { rollUp } from '../figures/roll-up.js';
import { deliverMails } from '../mail/deliver.js';
import type { Mailer } from '../mail/mailer.js';
import type { Logger } from '../observe/logger.js';
import { actOnSilence } from '../retention/inactivity.js';
import { purges } from '../retention/purge.js';
import type { Signer } from '../security/hmac-signer.js';
import type { Retention } from '@limpide/contract/retention';
import { Sites, type Site } from '../sites/sites.js';
import { deliverWebhooks } from '../webhooks/deliver.js';
import { every, type Job } from './every.js';
import type { Tasks } from './tasks.js';

export interface UpkeepOptions {
  retention: Retention;
  /** How long a record may wait for its seal, in seconds. */
  sealAfter: number;
  sites: readonly Site[];
  /** None: mails wait. */
  mailer: Mailer | undefined;
  logger: Logger;
  now: () => Date;
  signer: Signer;
  basePath: string;
  /** Aborted when the collector stops: what hangs at a mail server or a webhook is given up. */
  stopped: AbortSignal;
  tasks: Tasks;
}

/** Somebody waits for what a mail or a webhook tells; asking takes one look at an index. */
const SOON = 2000;
const MINUTE = 60_000;

/**
 * What a collector does by itself: every minute it seals what is due, every hour it counts and purges.
 * Each task stands alone: what one cannot do keeps no other from its turn.
 */
export function startUpkeep(database: Database, options: UpkeepOptions): Job[] {
  const { retention, sealAfter, sites, mailer, logger, now, stopped, tasks, signer, basePath } =
    options;
  const report = (error: unknown) => logger.error({ err: error }, 'upkeep');
  const seal = () =>
    sealDue(database, sealAfter, now(), ({ site, number, kind, count, root }) =>
      // Wherever logs are kept, the chain is anchored.
      logger.info({ site, number, kind, count, root }, 'sealed'),
    );
  const hourly = async () => {
    await tasks.run('partitions', async () => void (await partitionsAhead(database, now())));
    // Before the purge: a day that is counted may be forgotten.
    for (const site of sites)
      await tasks.run(`count ${site.id}`, () => rollUp(database, site, now()));
    for (const site of sites)
      await tasks.run(`inactivity ${site.id}`, async () => {
        const left = await actOnSilence(database, site, {
          retention,
          signer,
          basePath,
          now,
          canAsk: mailer !== undefined,
        });
        if (left.asked + left.ended > 0) logger.info({ site: site.id, ...left }, 'inactive');
      });
    for (const { kind, purge } of purges(database, retention, now()))
      await tasks.run(`purge ${kind}`, async () => {
        const purged = await purge();
        if (purged) logger.info(purged, 'purged');
      });
  };
  const jobs = [
    every(MINUTE, () => tasks.run('seal', seal), report),
    every(60 * MINUTE, hourly, report),
  ];
  const known = new Sites(sites);
  const webhooks = () => deliverWebhooks(database, known, logger, now, stopped);
  jobs.push(every(SOON, () => tasks.run('webhooks', webhooks), report));
  if (mailer) {
    const mails = () => deliverMails(database, mailer, logger, now, stopped);
    jobs.push(every(SOON, () => tasks.run('mails', mails), report));
  }
  return jobs;
}
