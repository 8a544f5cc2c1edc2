import assert from 'node:assert/strict';
import { makeCustomerToken } from '../../src/kinds/preferences/customer-token.js';
import type { TrailEntry } from '../../src/trail/entry.js';
import { ORIGIN } from './bodies.js';
import { testCollector, type TestCollector } from './collector.js';
import type { MakeDatabase } from './databases.js';
import { choicesBody, signUpBody } from './newsletter-body.js';
import { PATH, rightsBody, type RightsReceipt } from './rights-body.js';
import { decisionOn, postedText, postText } from './texts-world.js';

const SECRET = 'a-secret-of-the-owner-for-tests-only';
export const EMAIL = 'anne@taken.test';
export const CUSTOMER = 'C-1042';
export const TEXT = 'Vos choix';

/** A collector that knows one person in every way, and what names them. */
export async function knowing(makeDatabase: MakeDatabase, options = {}) {
  const sites = [{ id: 'exemple', origins: [ORIGIN], choicesSecret: SECRET }];
  const collector = await testCollector(await makeDatabase(), { sites, ...options });
  const { client } = collector;
  const decided = decisionOn(TEXT);
  await client.post(decided, { origin: ORIGIN });
  await postText(collector, postedText(TEXT));
  const asked = await client.post(rightsBody(), {}, PATH);
  const { reference } = (await asked.json()) as RightsReceipt;
  await client.post(signUpBody({ email: EMAIL }), {}, '/newsletter');
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const token = makeCustomerToken(SECRET, { sub: CUSTOMER, site: 'exemple', exp });
  await client.post(choicesBody(), { authorization: `Bearer ${token}` }, '/choices');
  const pending = await client.get('/newsletter/subscribers?state=all');
  const [subscriber] = (await pending.json()) as { id: string }[];
  return {
    collector,
    decided,
    reference,
    subscriber: subscriber?.id ?? '',
    /** What stands for a person: none of it may leave without a line, none may be in the trail. */
    marks: [EMAIL, CUSTOMER, reference, decided.eventId, decided.subjectRef as string],
  };
}
export type World = Awaited<ReturnType<typeof knowing>>;

/** Oldest first. Each reading of the trail adds its own line at the end. */
export const trailOf = async ({ client }: TestCollector, query = ''): Promise<TrailEntry[]> => {
  const answer = await client.get(`/trail${query}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as TrailEntry[];
};
