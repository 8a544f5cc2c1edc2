import { sealDue } from '../chain/seal-due.js';
import type { Database } from '../database/database.js';
import type { Logger } from '../observe/logger.js';
import { purge } from '../retention/purge.js';
import type { Retention } from '../retention/retention.js';
import { every, type Job } from './every.js';

export interface UpkeepOptions {
  retention: Retention;
  /** How long a record may wait for its seal, in seconds. */
  sealAfter: number;
  logger: Logger;
  now: () => Date;
}

const MINUTE = 60_000;

/** What a collector does by itself: it seals every minute what is due, and purges every hour. */
export function startUpkeep(database: Database, options: UpkeepOptions): Job[] {
  const { retention, sealAfter, logger, now } = options;
  const report = (error: unknown) => logger.error({ err: error }, 'upkeep');
  return [
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
        for (const purged of await purge(database, retention, now())) logger.info(purged, 'purged');
      },
      report,
    ),
  ];
}
