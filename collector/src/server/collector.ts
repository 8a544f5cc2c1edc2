import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp, type AppDependencies } from './app.js';
import { lastReceipt } from '../clock/last-receipt.js';
import { steadyClock } from '../clock/steady-clock.js';
import { openDatabase, type DatabaseOptions } from '../database/open.js';
import { every } from '../jobs/every.js';
import { startUpkeep } from '../jobs/upkeep.js';
import { Tasks } from '../jobs/tasks.js';
import { Limiter, type Limits } from '../limits/limiter.js';
import { Mailer, type MailOptions } from '../mail/mailer.js';
import { databaseGauges } from '../observe/database-gauges.js';
import { createLogger } from '../observe/logger.js';
import { Metrics } from '../observe/metrics.js';
import { checkSecret } from '../objections/check-secret.js';
import { Sites } from '../sites/sites.js';
import { following } from './following.js';
import { applyFormerObjections } from '../kinds/rights-request/former-objections.js';
import { createSigner } from '../security/hmac-signer.js';
import { defaultRetention } from '@limpide/contract/retention';

export interface CollectorOptions
  extends
    Omit<AppDependencies, 'database' | 'isStopping' | 'failing' | 'limiter' | 'canMail' | 'signer'>,
    Omit<DatabaseOptions, 'onIdleError'> {
  /** Requests per client and minute. Absent: nothing is limited. */
  limits?: Partial<Limits> | undefined;
  /** How long a record may wait for its seal, in seconds: an hour by default. */
  sealAfter?: number | undefined;
  /** Where mails go. Absent: they wait. */
  mail?: MailOptions | undefined;
}

export interface Collector {
  app: Hono;
  /** For `http.createServer`, or to call from a server that has other pages as well. */
  listener: RequestListener;
  /** From now on `/readyz` says no, so that a balancer sends nothing more. */
  stop(): void;
  /** Waits for what is being stored, then closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database and makes the application over it, without listening anywhere.
 * @throws what `openDatabase` does; SecretChanged (rejects) where suppressions were made with another
 *   secret
 */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const { now: machine = () => new Date(), logger = createLogger(), limits } = options;
  const report = (error: unknown) => logger.error({ err: error }, 'in the background');
  const database = await openDatabase({ ...options, onIdleError: report });
  const clock = steadyClock(machine, (seconds) =>
    logger.warn({ seconds }, 'the clock was set back'),
  );
  const { now } = clock;
  const follow = async () => {
    const last = await lastReceipt(database);
    if (last) clock.atLeast(last);
  };
  const signer = createSigner(database, options);
  try {
    await follow();
    await checkSecret(database, signer);
  } catch (error) {
    await database.close();
    throw error;
  }
  const limiter = limits && new Limiter(database, limits, machine);
  const mailer = options.mail && new Mailer(options.mail, new Sites(options.sites));
  const stopped = new AbortController();
  const metrics = options.metrics ?? new Metrics();
  for (const gauge of databaseGauges(database)) metrics.gauge(gauge);
  const tasks = new Tasks(logger, metrics);
  const basePath = options.basePath ?? '/privacy';
  // Before anybody can read a list of subscribers.
  for (const site of options.sites)
    await tasks.run(`former objections ${site.id}`, async () => {
      const objections = { signer, basePath, following, now };
      const applied = await applyFormerObjections(database, site, objections);
      if (applied > 0) logger.info({ site: site.id, applied }, 'former objections applied');
    });
  const jobs = startUpkeep(database, {
    retention: { ...defaultRetention, ...options.retention },
    sealAfter: options.sealAfter ?? 3600,
    sites: options.sites,
    mailer,
    logger,
    now,
    signer,
    basePath,
    stopped: stopped.signal,
    tasks,
  });
  // What other processes have received, whose clocks may be ahead of ours.
  jobs.push(every(60_000, follow, report));
  if (limiter) jobs.push(every(1000, () => limiter.share(), report));
  let stopping = false;
  const app = createApp({
    ...options,
    database,
    limiter,
    metrics,
    logger,
    now,
    signer,
    canMail: mailer !== undefined,
    isStopping: () => stopping,
    failing: () => tasks.failing,
  });
  return {
    app,
    listener: getRequestListener(app.fetch) as RequestListener,
    stop: () => {
      stopping = true;
    },
    close: async () => {
      // A mail server or a webhook that hangs delays nothing: what was not sent stays in its queue.
      stopped.abort();
      mailer?.close();
      await Promise.all(jobs.map((job) => job.stop()));
      await database.close();
    },
  };
}
