import { Hono } from 'hono';
import type { Database } from '../database/database.js';

export interface Readiness {
  isStopping?: (() => boolean) | undefined;
  /** Tasks of upkeep that could not be done when last tried. */
  failing?: (() => string[]) | undefined;
}

/**
 * `/healthz`: the process answers. `/readyz`: so does its database, and it is not stopping; tasks of
 * upkeep that fail are named, and stop no request.
 */
export function health(
  database: Database,
  { isStopping = () => false, failing = () => [] }: Readiness,
): Hono {
  return new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      const refused = (reason: string) =>
        context.json({ status: 'unavailable', reason }, 503, { 'retry-after': '5' });
      if (isStopping()) return refused('stopping');
      try {
        await database.query('SELECT 1');
        const names = failing();
        return context.json({ status: 'ok', ...(names.length > 0 ? { failing: names } : {}) });
      } catch {
        return refused('database');
      }
    });
}
