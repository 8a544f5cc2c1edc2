import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp, type AppDependencies } from './app.js';
import { openDatabase, type DatabaseOptions } from './database/open.js';

export type CollectorOptions = Omit<AppDependencies, 'database' | 'isStopping'> & DatabaseOptions;

export interface Collector {
  app: Hono;
  /** For `http.createServer`, or to call from a server that has other pages as well. */
  listener: RequestListener;
  /** From now on `/readyz` says no, so that a balancer sends nothing more. */
  stop(): void;
  /** Waits for what is being stored, then closes the database. */
  close(): Promise<void>;
}

/** Opens the database and makes the application over it, without listening anywhere. */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const database = await openDatabase(options);
  let stopping = false;
  const app = createApp({ ...options, database, isStopping: () => stopping });
  return {
    app,
    listener: getRequestListener(app.fetch) as RequestListener,
    stop: () => {
      stopping = true;
    },
    close: () => database.close(),
  };
}
