import { Hono } from 'hono';
import type { Database } from '../database/database.js';

/** `/healthz`: the process answers. `/readyz`: so does its database, and it is not stopping. */
export function health(database: Database, isStopping: () => boolean): Hono {
  return new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      const refused = (reason: string) =>
        context.json({ status: 'unavailable', reason }, 503, { 'retry-after': '5' });
      if (isStopping()) return refused('stopping');
      try {
        await database.query('SELECT 1');
        return context.json({ status: 'ok' });
      } catch {
        return refused('database');
      }
    });
}
