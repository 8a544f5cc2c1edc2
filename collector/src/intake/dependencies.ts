import type { Database } from '../database/database.js';
import type { Limiter } from '../limits/limiter.js';
import type { Metrics } from '../observe/metrics.js';
import type { Signer } from '../security/hmac-signer.js';
import type { Sites } from '../sites/sites.js';
import type { Texts } from '../texts/texts.js';
import type { Trail } from '../trail/trail.js';

/** What receiving a posted message needs. */
export interface IntakeDependencies {
  database: Database;
  sites: Sites;
  /** None: nothing is limited. */
  limiter?: Limiter | undefined;
  trustedProxies: number;
  metrics: Metrics;
  signer: Signer;
  /** What was shown to those who post. */
  texts: Texts;
  /** Who has read or exported personal data. */
  trail: Trail;
  now: () => Date;
}
