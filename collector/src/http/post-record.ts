import type { Handler } from 'hono';
import type { Database } from '../database/database.js';
import { codeOf, sqlState } from '../database/sql-state.js';
import type { Limiter } from '../limits/limiter.js';
import type { Metrics } from '../observe/metrics.js';
import type { DecisionRecord } from '@limpide/contract/kinds/decision/message';
import type { Definition } from '../records/definitions.js';
import { receive, type Body } from '../records/receive.js';
import type { RecordWriter } from '../records/record-writer.js';
import type { Sites } from '../sites.js';
import { check } from './check.js';
import { clientAddress } from './client-address.js';
import { keepChoice } from './keep-choice.js';
import { Problem } from './problem.js';
import { readJson } from './read-json.js';
import { refuseStrangers, siteOf } from './site-of.js';
import { tooMany } from './too-many.js';

export interface PostDependencies {
  database: Database;
  writer: RecordWriter;
  sites: Sites;
  limiter?: Limiter | undefined;
  trustedProxies: number;
  metrics: Metrics;
  now: () => Date;
}

const isDecision = (body: Body): body is DecisionRecord => body.kind === 'decision';

/** `POST {base}/…`: a record is checked, then stored exactly once, then acknowledged. */
export function postRecord(definition: Definition, dependencies: PostDependencies): Handler {
  const { database, writer, sites, limiter, metrics, now } = dependencies;
  return async (context) => {
    refuseStrangers(context, sites);
    const wait = await limiter?.hit('posts', clientAddress(context, dependencies.trustedProxies));
    if (wait) throw tooMany(wait);

    const value = await readJson(context);
    const body = check(definition.schema, value, 'invalid-body', 'Invalid body');
    if (context.req.header('idempotency-key') !== body.eventId)
      throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
    const site = siteOf(context, sites, body.origin);
    // A flood from everywhere ends here, and not in the database.
    const full = await limiter?.hit('site', site.id);
    if (full) throw tooMany(full);

    const receipt = await receive(database, writer, { site: site.id, body, now: now() }).catch(
      (error: unknown) => {
        if (codeOf(error) !== sqlState.lockNotAvailable) throw error;
        throw new Problem(409, 'in-progress', 'In progress', 'This key is being processed.', {
          headers: { 'retry-after': '1' },
        });
      },
    );
    metrics.record(definition.kind, receipt.outcome);
    if (receipt.outcome === 'conflict')
      throw new Problem(422, 'other-body', 'Other body', 'This key was used with another body.');
    const { outcome, ...answer } = receipt;
    if (outcome === 'stored' && isDecision(body)) keepChoice(context, site, body, now());
    return context.json(answer, outcome === 'stored' ? 201 : 200);
  };
}
