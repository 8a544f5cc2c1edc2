import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openDatabase, type Database } from '../../src/index.js';
import { ORIGIN } from './bodies.js';
import { testCollector, TOKEN, type TestCollector } from './collector.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { problemOf } from './problem-of.js';
import { keptForm, PATH, rightsBody, type RightsReceipt } from './rights-body.js';
import { ScriptedClock } from './scripted-clock.js';

/** An entry of the register, as its owner reads it. */
export interface Entry {
  reference: string;
  receivedAt: string;
  state: string;
  identityState: string;
  channel: string;
  immediate: boolean;
  late: boolean;
  targetDate: string | null;
  legalDueDate: string | null;
  extendedDueDate: string | null;
  dueDate: string | null;
  extension: { newDue: string; reason: string } | null;
  suspension: { from: string; to: string | null; reason: string }[];
  ackAt: string | null;
  recipientsNotified: string[];
  purgeAt: string | null;
  events: { number: number; type: string; who: string; at: string }[];
  [key: string]: unknown;
}

/** A collector with two sites and a register, for the tests of the suite that calls this. */
export function registerWorld(makeDatabase: MakeDatabase) {
  const clock = new ScriptedClock('2026-11-25T09:00:00Z');
  let made: TestDatabase;
  let collector: TestCollector;
  before(async () => {
    made = await makeDatabase();
    collector = await testCollector(made, {
      now: clock.now,
      sites: [
        { id: 'exemple', origins: [ORIGIN] },
        { id: 'autre', origins: ['https://autre.fr'], holidays: 'alsace-moselle' },
      ],
    });
  });
  after(() => collector.remove());

  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    collector.client.send(
      JSON.stringify(body),
      { authorization: `Bearer ${TOKEN}`, ...headers },
      path,
    );
  const post = async (form = {}, changes = {}): Promise<RightsReceipt> => {
    const answer = await collector.client.post(rightsBody(form, changes), {}, PATH);
    assert.equal(answer.status, 201, await answer.clone().text());
    return answer.json() as Promise<RightsReceipt>;
  };
  const read = async (reference: string): Promise<Entry> => {
    const answer = await collector.client.get(`/register/${reference}`);
    assert.equal(answer.status, 200, await answer.clone().text());
    return answer.json() as Promise<Entry>;
  };
  const act = async (reference: string, action: object, key?: string): Promise<Entry> => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await send(`/register/${reference}`, action, headers);
    assert.equal(answer.status, 200, await answer.clone().text());
    return answer.json() as Promise<Entry>;
  };
  /** The code of what is wrong with an action. */
  const refused = async (reference: string, action: object) => {
    const { errors = [] } = await problemOf(await send(`/register/${reference}`, action), 400);
    return (errors[0] as { code?: string }).code;
  };
  const list = async (query: string) => {
    const answer = await collector.client.get(`/register?${query}`);
    assert.equal(answer.status, 200, await answer.clone().text());
    return answer.json() as Promise<{ requests: Entry[]; next: number | null }>;
  };
  const manual = (changes: object = {}) => {
    const form = keptForm();
    return { channel: 'post', receivedAt: '2026-11-20', form, ...changes };
  };
  /** One that was answered and closed, and one that was refused. */
  const settleTwo = async () => {
    const [answered, other] = [await post(), await post()];
    await act(answered.reference, {
      type: 'answered',
      measures: 'Copie envoyée.',
      on: clock.now().toISOString().slice(0, 10),
    });
    await act(answered.reference, { type: 'closed' });
    await act(other.reference, {
      type: 'refused',
      reason: 'Demande répétitive.',
      remediesMentioned: true,
    });
  };
  /** With the collector stopped: PGlite takes one opening at a time. */
  const inDatabase = async <T>(ask: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase(made.options);
    try {
      return await ask(database);
    } finally {
      await database.close();
    }
  };
  return {
    clock,
    /** Once the suite has begun. */
    collector: () => collector,
    send,
    post,
    read,
    act,
    refused,
    list,
    manual,
    settleTwo,
    inDatabase,
  };
}
