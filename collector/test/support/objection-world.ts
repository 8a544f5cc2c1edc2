import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createApp } from '../../src/server/app.js';
import { makeCustomerToken } from '../../src/kinds/preferences/customer-token.js';
import { createLogger, openDatabase, type Database } from '../../src/index.js';
import { importSubscribers } from '../../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../../src/kinds/sign-up/read-csv.js';
import type { ProvenSubscriber } from '../../src/kinds/sign-up/subscriber.js';
import { createSigner, type Signer } from '../../src/security/hmac-signer.js';
import { Sites } from '../../src/sites/sites.js';
import { ORIGIN } from './bodies.js';
import { TOKEN } from './collector.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { choicesBody } from './newsletter-body.js';
import { PATH, rightsBody, type RightsReceipt } from './rights-body.js';
import { ScriptedClock } from './scripted-clock.js';

const SECRET = 'a-secret-of-the-owner-for-tests-only';
const SITES = [
  { id: 'exemple', origins: [ORIGIN], name: 'Exemple', choicesSecret: SECRET },
  {
    id: 'outil',
    origins: ['https://outil.fr'],
    name: 'Outil',
    webhook: { url: 'http://127.0.0.1:9/hook', secret: 'the-secret-of-webhooks-for-tests-only' },
  },
];

/** An entry of the register, as far as an objection goes. */
export interface File {
  state: string;
  outcome: string | null;
  measures: string | null;
  objection: { at: string; reached: string[]; left: string[]; due: string | null } | null;
  late: boolean;
  events: { type: string; who: string }[];
}

/** An app with two sites, one of which has a program that is told, for the suite that calls this. */
export function objectionWorld(makeDatabase: MakeDatabase) {
  const clock = new ScriptedClock();
  const sites = new Sites(SITES);
  let made: TestDatabase;
  let database: Database;
  let signer: Signer;
  let app: ReturnType<typeof createApp>;
  before(async () => {
    made = await makeDatabase();
    database = await openDatabase(made.options);
    signer = createSigner(database, 's'.repeat(32));
    app = createApp({
      database,
      sites: SITES,
      tokens: [TOKEN],
      logger: createLogger('silent'),
      now: clock.now,
      signer,
      canMail: true,
    });
  });
  after(async () => {
    await database.close();
    await made.remove();
  });

  const dependencies = () => ({ database, signer, basePath: '/privacy', now: clock.now });
  const load = async (
    email: string,
    basis: 'consent' | 'soft-opt-in' = 'consent',
    { list = 'newsletter', site = 'exemple' } = {},
  ) => {
    const text = `email,list,date,proof\n${email},${list},2025-01-02,Case cochée`;
    const of = sites.byId(site) ?? assert.fail();
    const { refused, ...counts } = await importSubscribers(
      ...([dependencies(), of, basis, readCsv(text)] as const),
    );
    assert.deepEqual(refused, []);
    return Object.entries(counts).find(([, count]) => count === 1)?.[0];
  };
  const exported = async (email: string, site = 'exemple') => {
    const answer = await app.request(
      `/privacy/newsletter/subscribers?site=${site}&format=json&state=confirmed`,
      { headers: { authorization: `Bearer ${TOKEN}` } },
    );
    const all = (await answer.json()) as ProvenSubscriber[];
    return all
      .filter((one) => one.email === email)
      .map(({ list }) => list)
      .sort();
  };
  const sendJson = (
    path: string,
    body: { eventId?: string; [member: string]: unknown },
    token?: string,
    origin = ORIGIN,
  ): Promise<Response> =>
    Promise.resolve(
      app.request(`/privacy${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          origin,
          'idempotency-key': body.eventId ?? '',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      }),
    );
  const ask = async (form: Record<string, unknown>, changes: Record<string, unknown> = {}) => {
    const nothing = { identifier: undefined, details: undefined, motives: undefined };
    const body = rightsBody({ ...nothing, ...form }, changes);
    const answer = await sendJson(PATH, body, undefined, body.origin);
    assert.equal(answer.status, 201, await answer.clone().text());
    return (await answer.json()) as RightsReceipt & { objection?: File['objection'] };
  };
  const file = async (reference: string): Promise<File> => {
    const answer = await app.request(`/privacy/register/${reference}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    return (await answer.json()) as File;
  };
  const choose = async (
    sub: string,
    email: string | undefined,
    state: Record<string, boolean>,
    changes: Record<string, unknown> = {},
  ) => {
    const exp = Math.floor(clock.now().valueOf() / 1000) + 3600;
    const token = makeCustomerToken(SECRET, { sub, site: 'exemple', exp, email });
    const occurredAt = `${clock.now().toISOString().slice(0, 19)}Z`;
    const body = choicesBody(state, { occurredAt, ...changes });
    const answer = await sendJson('/choices', body, token);
    assert.equal(answer.status, 201, await answer.clone().text());
    return body;
  };
  const lines = async (customer: string) => {
    const [row] = await database.query<{ state: Record<string, boolean> }>(
      'SELECT state FROM choice_files WHERE customer = $1',
      [customer],
    );
    return Object.entries(row?.state ?? {}).flatMap(([line, isOn]) => (isOn ? [line] : []));
  };
  const objecting = { rights: ['opposition-prospection'] };
  const by = (email: string) => ({ answer: { by: 'email', email } });
  return {
    clock,
    sites,
    dependencies,
    load,
    exported,
    sendJson,
    ask,
    file,
    choose,
    lines,
    objecting,
    by,
    get app() {
      return app;
    },
    get database() {
      return database;
    },
  };
}
