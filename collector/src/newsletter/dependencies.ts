import type { Database } from '../database/database.js';
import type { Limiter } from '../limits/limiter.js';
import type { Metrics } from '../observe/metrics.js';
import type { Signer } from '../rights/secret.js';
import type { Sites } from '../sites.js';

/** What the routes of the newsletter and of choices need. */
export interface NewsletterDependencies {
  database: Database;
  sites: Sites;
  limiter?: Limiter | undefined;
  trustedProxies: number;
  basePath: string;
  metrics: Metrics;
  signer: Signer;
  /** How long a sign-up waits for its confirmation, ISO 8601. */
  unconfirmed: string;
  now: () => Date;
}
