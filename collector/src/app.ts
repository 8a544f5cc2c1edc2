import { Hono } from 'hono';
import type { Database } from './database/database.js';
import { requireToken } from './http/bearer.js';
import { crossOrigin } from './http/cross-origin.js';
import { health } from './http/health.js';
import { listDecisions } from './http/list-decisions.js';
import { onError } from './http/on-error.js';
import { postRecord } from './http/post-record.js';
import { Problem } from './http/problem.js';
import { securityHeaders } from './http/security-headers.js';
import { definitions } from './records/definitions.js';
import { Sites, type Site } from './sites.js';

export interface AppDependencies {
  database: Database;
  sites: readonly Site[];
  /** Who presents one of these may read. None: nobody may. */
  tokens?: readonly string[];
  /** Where the endpoint is: `/privacy` by default. */
  basePath?: string;
  now?: () => Date;
  /** Called with what nobody expected. */
  report?: (error: unknown) => void;
  isStopping?: () => boolean;
}

/** The HTTP application, to be served alone or mounted in another server. It holds no state. */
export function createApp(dependencies: AppDependencies): Hono {
  const { database, tokens = [], basePath = '/privacy' } = dependencies;
  const { now = () => new Date(), report = console.error } = dependencies;
  const sites = new Sites(dependencies.sites);

  const base = new Hono();
  base.use(crossOrigin(sites));
  for (const definition of definitions)
    base.post(definition.path, postRecord(definition, { database, sites, now }));
  base.get('/decisions', requireToken(tokens), listDecisions(database, sites));

  const app = new Hono();
  app.onError(onError(report));
  app.notFound(() =>
    new Problem(404, 'not-found', 'Not found', 'Nothing is served here.').toResponse(),
  );
  app.use(securityHeaders);
  app.route('/', health(database, dependencies.isStopping ?? (() => false)));
  app.route(basePath, base);
  return app;
}
