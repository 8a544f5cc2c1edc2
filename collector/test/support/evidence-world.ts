import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { sealDue } from '../../src/chain/seal-due.js';
import { createApp, createLogger, openDatabase, type Database } from '../../src/index.js';
import { ORIGIN } from './bodies.js';
import { TOKEN } from './collector.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { PATH, rightsBody } from './rights-body.js';
import { ScriptedClock } from './scripted-clock.js';
import { decisionOn, postedText } from './texts-world.js';

export const TEXT = 'Nous aimerions mesurer l’audience.\nTout accepter\nTout refuser';
const SOURCE = '{ "organisation": { "name": "Exemple" } }\n';
const configSha256 = createHash('sha256').update(SOURCE).digest('hex');

const SITES = [
  {
    id: 'exemple',
    origins: [ORIGIN],
    name: 'Exemple <SA>',
    about: { organisation: 'Exemple', source: SOURCE },
  },
  { id: 'outil', origins: ['https://outil.fr'] },
];

/**
 * An app where, in March 2026, three people have decided, one was erased and two have objected; some
 * others did in February and in April. For the suite that calls this.
 */
export function evidenceWorld(makeDatabase: MakeDatabase) {
  const clock = new ScriptedClock('2026-02-10T09:00:00Z');
  /** Decisions, and whether they are of March. */
  const events: [string, boolean][] = [];
  let made: TestDatabase;
  let database: Database;
  let app: ReturnType<typeof createApp>;
  const send = async (path: string, body: Record<string, unknown>, token = '') => {
    const answer = await app.request(`/privacy${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        origin: ORIGIN,
        'idempotency-key': String(body['eventId'] ?? ''),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    });
    assert.ok(answer.ok, await answer.clone().text());
    return answer;
  };
  const decide = async (
    at: string,
    isIn: boolean,
    changes: Record<string, unknown> = {},
    text = TEXT,
  ) => {
    clock.set(at);
    const body = decisionOn(text, changes);
    events.push([body.eventId, isIn]);
    const refused = changes['subjectRef'] === null;
    const hashes = isIn ? { configSha256: refused ? 'e'.repeat(64) : configSha256 } : {};
    await send('/decisions', { ...body, notice: { ...body.notice, ...hashes } });
  };
  const get = (path: string, token = TOKEN) =>
    Promise.resolve(
      app.request(`/privacy${path}`, { headers: { authorization: `Bearer ${token}` } }),
    );

  before(async () => {
    made = await makeDatabase();
    database = await openDatabase(made.options);
    app = createApp({
      database,
      sites: SITES,
      tokens: [TOKEN],
      now: clock.now,
      secret: 's'.repeat(32),
      canMail: true,
      logger: createLogger('silent'),
    });
    const seal = () => sealDue(database, 0, clock.now());
    await decide('2026-02-10T09:00:00Z', false, {}, 'Un texte de février.');
    await send('/texts', postedText('Un texte de février.'));
    await seal();
    const erased = randomUUID();
    await decide('2026-03-05T09:00:00Z', true, { action: 'accept-all' });
    await send('/texts', postedText(TEXT));
    await decide('2026-03-05T09:01:00Z', true, {
      action: 'refuse-all',
      subjectRef: null,
      signals: { gpc: true },
      state: { 'audience-advanced': false, advertising: false },
    });
    await decide('2026-03-05T09:02:00Z', false, { action: 'save', subjectRef: erased });
    await decide('2026-03-05T09:03:00Z', true, { action: 'accept-all' }, 'Jamais arrivé.');
    await seal();
    clock.set('2026-03-12T09:00:00Z');
    const erasure = await app.request(`/privacy/subjects/${erased}?site=exemple`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    assert.deepEqual(await erasure.json(), { erased: 1, kept: 0 });
    clock.set('2026-03-15T09:00:00Z');
    await send('/objections', { site: 'exemple', email: 'camille@taken.test' }, TOKEN);
    const form = {
      rights: ['opposition-prospection'],
      identifier: undefined,
      details: undefined,
      motives: undefined,
      answer: { by: 'email', email: 'camille.autre@taken.test' },
    };
    await send(PATH, rightsBody(form));
    await seal();
    await decide('2026-04-10T09:00:00Z', false);
    await seal();
  });
  after(async () => {
    await database.close();
    await made.remove();
  });

  return {
    clock,
    events,
    get,
    /** The archive of the first site. */
    pack: async (query: string, token = TOKEN): Promise<Uint8Array> => {
      const answer = await get(`/evidence/pack?site=exemple&${query}`, token);
      assert.equal(answer.status, 200, answer.status === 200 ? '' : await answer.clone().text());
      assert.equal(answer.headers.get('content-type'), 'application/zip');
      return new Uint8Array(await answer.arrayBuffer());
    },
    /** A token that reads the first site alone. */
    token: async (): Promise<string> => {
      const asked = { name: 'un', scopes: ['read'], sites: ['exemple'], expiresAt: null };
      const answer = await send('/tokens', asked, TOKEN);
      return ((await answer.json()) as { token: string }).token;
    },
    get database() {
      return database;
    },
  };
}
