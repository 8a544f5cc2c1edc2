import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createLogger, openDatabase, type Database } from '../../src/index.js';
import { createApp } from '../../src/server/app.js';
import { importSubscribers } from '../../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../../src/kinds/sign-up/read-csv.js';
import type { ProvenSubscriber } from '../../src/kinds/sign-up/subscriber.js';
import { createSigner } from '../../src/security/hmac-signer.js';
import { Sites } from '../../src/sites/sites.js';
import { deliverWebhooks } from '../../src/webhooks/deliver.js';
import { ORIGIN } from './bodies.js';
import { TOKEN } from './collector.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { ScriptedClock } from './scripted-clock.js';
import { startWebhookServer } from './webhook-server.js';

/** With which the owner's server is told. */
export const SECRET = 'the-secret-of-webhooks-for-tests-only';

/** Two sites with lists, one of which tells its owner's server, for the suite that calls this. */
export function listsWorld(makeDatabase: MakeDatabase) {
  const clock = new ScriptedClock();
  const logger = createLogger('silent');
  const signerOf = (database: Database) => createSigner(database, 's'.repeat(32));
  let made: TestDatabase;
  let database: Database;
  let hook: Awaited<ReturnType<typeof startWebhookServer>>;
  let app: ReturnType<typeof createApp>;
  let sites: Sites;
  before(async () => {
    made = await makeDatabase();
    database = await openDatabase(made.options);
    hook = await startWebhookServer();
    const configured = [
      { id: 'exemple', origins: [ORIGIN], webhook: { url: hook.url, secret: SECRET } },
      { id: 'voisin', origins: ['https://voisin.fr'] },
    ];
    sites = new Sites(configured);
    app = createApp({
      database,
      sites: configured,
      tokens: [TOKEN],
      logger,
      now: clock.now,
      signer: signerOf(database),
    });
  });
  after(async () => {
    await hook.stop();
    await database.close();
    await made.remove();
  });

  const dependencies = () => ({
    database,
    signer: signerOf(database),
    basePath: '/privacy',
    now: clock.now,
  });
  const site = (id = 'exemple') => sites.byId(id) ?? assert.fail();
  const load = (text: string, basis: 'consent' | 'soft-opt-in' = 'consent', id = 'exemple') =>
    importSubscribers(dependencies(), site(id), basis, readCsv(text));
  const get = (path: string, token = TOKEN, method = 'GET') =>
    app.request(`/privacy${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  const subscribers = async (query = ''): Promise<ProvenSubscriber[]> => {
    const answer = await get(`/newsletter/subscribers?site=exemple${query}`);
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as ProvenSubscriber[];
  };
  const deliver = () => deliverWebhooks(database, sites, logger, clock.now);
  const stop = (
    one: ProvenSubscriber | undefined,
    fields: Record<string, string> = { 'List-Unsubscribe': 'One-Click' },
  ) => {
    const url = one?.headers['List-Unsubscribe'].slice(1, -1).replace(ORIGIN, '') ?? '';
    const body = new URLSearchParams(fields);
    return app.request(url, { method: 'POST', body });
  };
  return {
    clock,
    logger,
    signerOf,
    dependencies,
    site,
    load,
    get,
    subscribers,
    deliver,
    stop,
    get app() {
      return app;
    },
    get database() {
      return database;
    },
    get hook() {
      return hook;
    },
  };
}
