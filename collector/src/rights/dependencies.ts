import type { Database } from '../database/database.js';
import type { Limiter } from '../limits/limiter.js';
import type { Metrics } from '../observe/metrics.js';
import type { Sites } from '../sites.js';
import type { Post } from './letters.js';

/** What the routes of rights requests need. */
export interface RightsDependencies {
  database: Database;
  sites: Sites;
  limiter?: Limiter | undefined;
  trustedProxies: number;
  basePath: string;
  metrics: Metrics;
  post: Post;
  /** How long a settled request is kept, ISO 8601; null: for ever. */
  retention: string | null;
  now: () => Date;
}
