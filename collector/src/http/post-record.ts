import type { Context, Handler } from 'hono';
import type { Database } from '../database/database.js';
import { codeOf, sqlState } from '../database/sql-state.js';
import type { Definition } from '../records/definitions.js';
import { receive } from '../records/receive.js';
import type { Site, Sites } from '../sites.js';
import { check } from './check.js';
import { Problem } from './problem.js';
import { readJson } from './read-json.js';

export interface PostDependencies {
  database: Database;
  sites: Sites;
  now: () => Date;
}

const stranger = (origin: string) =>
  new Problem(403, 'unknown-origin', 'Unknown origin', `${origin} is no configured site.`);

/** A browser says where a page comes from and cannot be made to lie about it; others may be silent. */
function siteOf(context: Context, sites: Sites, origin: string): Site {
  const header = context.req.header('origin');
  if (header !== undefined && header !== origin)
    throw new Problem(403, 'other-origin', 'Other origin', 'The body names another origin.');
  const site = sites.byOrigin(origin);
  if (!site) throw stranger(origin);
  return site;
}

/** `POST {base}/…`: a record is checked, then stored exactly once, then acknowledged. */
export function postRecord(definition: Definition, dependencies: PostDependencies): Handler {
  const { database, sites, now } = dependencies;
  return async (context) => {
    const header = context.req.header('origin');
    if (header !== undefined && !sites.byOrigin(header)) throw stranger(header);

    const value = await readJson(context);
    const body = check(definition.schema, value, 'invalid-body', 'Invalid body');
    if (context.req.header('idempotency-key') !== body.eventId)
      throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
    const site = siteOf(context, sites, body.origin);

    const receipt = await receive(database, site.id, body, now()).catch((error: unknown) => {
      if (codeOf(error) !== sqlState.lockNotAvailable) throw error;
      throw new Problem(409, 'in-progress', 'In progress', 'This key is being processed.', {
        headers: { 'retry-after': '1' },
      });
    });
    if (receipt.outcome === 'conflict')
      throw new Problem(422, 'other-body', 'Other body', 'This key was used with another body.');
    const { outcome, ...answer } = receipt;
    return context.json(answer, outcome === 'stored' ? 201 : 200);
  };
}
