import type { Database } from '../database/database.js';
import type { StartOptions } from '../server/start.js';

/** What the commands work on. */
export interface Place {
  print: (line: string) => void;
  /** Gives the configured database, open for as long as the use of it takes. */
  withDatabase<T>(use: (database: Database, options: StartOptions) => Promise<T>): Promise<T>;
}
