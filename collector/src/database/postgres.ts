import pg from 'pg';
import type { Database, Queryable } from './database.js';

export interface PostgresOptions {
  /** Connections that this process may hold. */
  connections?: number | undefined;
  /** How long a statement may wait for a lock, in milliseconds: 4 s by default. */
  lockTimeout?: number | undefined;
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  onIdleError?: (error: Error) => void;
}

const queryable = (client: pg.Pool | pg.PoolClient): Queryable => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = [], name?: string) =>
    (await client.query({ text: sql, values: [...parameters], name })).rows as Row[],
  script: async (sql) => void (await client.query(sql)),
});

/** A PostgreSQL server (15 or later), through a pool. Connections are made when first needed. */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const { connections = 10, lockTimeout = 4_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'limpide-collector',
    connectionTimeoutMillis: 5_000,
    // By default shorter than the ten seconds that a page waits for us.
    lock_timeout: lockTimeout,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  pool.on('error', (error) => options.onIdleError?.(error));

  return {
    ...queryable(pool),
    concurrency: connections,
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      // A server that restarts breaks a connection between two statements: without a listener
      // that error would end the process. The next statement fails, and with it the work.
      const onError = (error: Error) => (broken = error);
      client.on('error', onError);
      try {
        await client.query('BEGIN');
        const result = await work(queryable(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
