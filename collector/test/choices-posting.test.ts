import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SignJWT } from 'jose';
import {
  makeCustomerToken,
  tokenKey,
  type Customer,
} from '../src/kinds/preferences/customer-token.js';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { openDatabase } from '../src/index.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { choicesBody } from './support/newsletter-body.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';

const PATH = '/choices';
const SECRET = 'a-secret-of-the-owner-for-tests-only';
const OTHER_SECRET = 'a-secret-of-another-owner-for-tests';

const sites = [
  { id: 'exemple', origins: [ORIGIN], choicesSecret: SECRET },
  { id: 'voisin', origins: ['https://voisin.fr'], choicesSecret: OTHER_SECRET },
];

const off = {
  email: false,
  sms: false,
  phone: false,
  post: false,
  personalisation: false,
  surveys: false,
  'open-tracking': false,
};

interface Answer {
  state: Record<string, boolean>;
  basis: Record<string, string>;
  changedAt: string | null;
  history: { action: string; at: string; changes: Record<string, unknown>[] }[];
}

for (const [name, makeDatabase] of databases)
  describe(`choices on ${name}`, () => {
    const clock = new ScriptedClock('2026-11-22T10:20:00Z');
    let made: TestDatabase;
    let collector: TestCollector;
    before(async () => {
      made = await makeDatabase();
      collector = await testCollector(made, { now: clock.now, sites });
    });
    after(() => collector.remove());
    const seconds = () => Math.floor(clock.now().valueOf() / 1000);
    const tokenOf = (changes: Partial<Customer> = {}, key = SECRET) =>
      makeCustomerToken(key, { sub: 'C-1042', site: 'exemple', exp: seconds() + 3600, ...changes });
    /** As a library would sign it, with the right key. */
    const signedBy = (head: Record<string, unknown>, claims: Record<string, unknown> = {}) =>
      new SignJWT({ sub: 'C-1042', site: 'exemple', exp: seconds() + 3600, ...claims })
        .setProtectedHeader({ alg: 'HS256', ...head })
        .sign(Buffer.from(SECRET), { crit: { 'urn:other': true } });
    const post = (body: { eventId: string }, token = tokenOf(), headers = {}) =>
      collector.client.post(body, { authorization: `Bearer ${token}`, ...headers }, PATH);
    const read = async (token = tokenOf()): Promise<Answer> => {
      const answer = await collector.client.get(PATH, token);
      assert.equal(answer.status, 200, await answer.clone().text());
      return (await answer.json()) as Answer;
    };

    it('REQ-70: are all off for a customer of whom nothing is known', async () => {
      assert.deepEqual(await read(), { state: off, basis: {}, changedAt: null, history: [] });
    });

    it('REQ-69: change one line at a time, with its proof, and are replayed', async () => {
      const body = choicesBody({ email: true });
      const answer = await post(body, undefined, { origin: ORIGIN });
      assert.equal(answer.status, 201);
      const receipt = await answer.text();
      assert.deepEqual(JSON.parse(receipt), {
        eventId: body.eventId,
        receivedAt: '2026-11-22T10:20:00Z',
        changedAt: '2026-11-22T10:20:00Z',
        state: { ...off, email: true },
        basis: { email: 'consent' },
        textWanted: true,
      });
      clock.advance(5);
      const replay = await post(body);
      assert.equal(replay.status, 200);
      assert.equal(await replay.text(), receipt);
      await problemOf(await post({ ...body, pageId: '/autre' } as typeof body), 422);
      // The same key for somebody else is something else.
      await problemOf(await post(body, tokenOf({ sub: 'C-7' })), 422);
      const { state, history, changedAt } = await read();
      assert.deepEqual(state, { ...off, email: true });
      assert.equal(changedAt, '2026-11-22T10:20:00Z');
      assert.deepEqual(history[0]?.changes, [
        { line: 'email', to: true, basis: 'consent', act: 'consent' },
      ]);
      assert.deepEqual((await read(tokenOf({ sub: 'C-7' }))).state, off);
    });

    it('REQ-71: record the end of a soft opt-in as an objection', async () => {
      const basis = { email: 'soft-opt-in', surveys: 'legitimate-interests' };
      const on = choicesBody({ email: true, surveys: true }, { basis });
      const token = tokenOf({ sub: 'C-71' });
      await post(on, token);
      const body = choicesBody({ email: false, surveys: true }, { basis });
      assert.equal((await post(body, token)).status, 201);
      const { history, state } = await read(token);
      assert.equal(state['surveys'], true);
      assert.deepEqual(history[0]?.changes, [
        { line: 'email', to: false, basis: 'soft-opt-in', act: 'object' },
      ]);
    });

    it('REQ-73: stop everything at once, also what the page does not show', async () => {
      const token = tokenOf({ sub: 'C-73' });
      await post(choicesBody({ email: true, sms: true, post: true }), token);
      const body = choicesBody({ email: false }, { action: 'object-all' });
      assert.equal((await post(body, token)).status, 201);
      const { state, history } = await read(token);
      assert.deepEqual(state, off);
      assert.equal(history[0]?.action, 'object-all');
      assert.equal(history[0]?.changes.length, 3);
    });

    it('have the lines that the owner adds as well, which stopping everything stops', async () => {
      const token = tokenOf({ sub: 'C-40' });
      await post(choicesBody({ email: true, catalogue: true, partenaires: false }), token);
      assert.deepEqual((await read(token)).state, {
        ...off,
        email: true,
        catalogue: true,
        partenaires: false,
      });
      await post(choicesBody({ email: false }, { action: 'object-all' }), token);
      const { state } = await read(token);
      assert.deepEqual(state, { ...off, catalogue: false, partenaires: false });
    });

    it('switch nothing on by an older choice that arrives late, but do switch off', async () => {
      const token = tokenOf({ sub: 'C-9' });
      const at = (occurredAt: string) => ({ occurredAt });
      await post(choicesBody({ sms: true }, at('2026-11-22T10:16:00Z')), token);
      await post(choicesBody({ email: false }, at('2026-11-22T10:18:00Z')), token);
      const late = choicesBody({ email: true, sms: false }, at('2026-11-22T10:17:00Z'));
      const answer = (await (await post(late, token)).json()) as Answer;
      assert.deepEqual(answer.state, off);
      // A clock that is ahead of ours does not shut the door on what comes after.
      await post(choicesBody({ sms: false }, at('2027-11-22T10:18:00Z')), token);
      clock.advance(60);
      const now = clock.now().toISOString();
      await post(choicesBody({ sms: true }, at(now)), token);
      assert.deepEqual((await read(token)).state, { ...off, sms: true });
    });

    it('REQ-76: reveal nothing to a token that is absent, wrong, expired or of another site', async () => {
      const good = tokenOf();
      const [head = '', body = '', signature = ''] = good.split('.');
      const none = Buffer.from('{"alg":"none"}').toString('base64url');
      const tokens = [
        ...['', 'x', good.slice(0, -2), `${none}.${body}.`, `${none}.${body}.${signature}`],
        ...[`${head}.${body}.${signature}.x`, tokenOf({ exp: seconds() })],
        ...[tokenOf({}, OTHER_SECRET), tokenOf({ site: 'voisin' }), tokenOf({ site: 'none' })],
        makeCustomerToken(SECRET, { sub: 'C-1042', site: 'exemple' } as Customer),
        await signedBy({ alg: 'HS512' }),
        await signedBy({ typ: 'at+jwt' }),
        await signedBy({ crit: ['urn:other'], 'urn:other': true }),
        await signedBy({}, { nbf: seconds() + 61 }),
        await signedBy({}, { sub: '' }),
        await signedBy({}, { exp: seconds() + 0.5 }),
        `${good}${'A'.repeat(2048)}`,
      ];
      const texts = new Set<string>();
      for (const token of tokens)
        for (const answer of [
          await collector.client.get(PATH, token),
          await post(choicesBody(), token),
        ]) {
          assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
          texts.add(JSON.stringify(await problemOf(answer, 401)));
        }
      assert.equal(texts.size, 1, [...texts].join('\n'));
    });

    it('are read with a token of another library, without a type, or dated a minute ahead', async () => {
      for (const token of [
        await signedBy({ typ: 'JWT' }),
        await signedBy({}),
        await signedBy({}, { nbf: seconds() + 59, iat: seconds() + 59 }),
      ])
        await read(token);
    });

    it('keep sites apart', async () => {
      const token = tokenOf({ site: 'voisin' }, OTHER_SECRET);
      assert.deepEqual((await read(token)).state, off);
      const elsewhere = await fetch(`${collector.client.base}${PATH}`, {
        headers: { authorization: `Bearer ${token}`, origin: ORIGIN },
      });
      await problemOf(elsewhere, 401);
      const named = await collector.client.get('/sites/exemple/choices', token);
      await problemOf(named, 401);
      const own = await collector.client.get('/sites/voisin/choices', token);
      assert.equal(own.status, 200);
      await problemOf(await post(choicesBody(), token), 403);
    });

    for (const [fault, changes, pointer] of [
      ['a line that is no id', { state: { 'a@b': true }, basis: {} }, '/state/a@b'],
      ['no line', { state: {}, basis: {} }, '/state'],
      ['a line without basis', { basis: {} }, '/basis/email'],
      [
        'a line without basis that has the name of something inherited',
        { state: { toString: true }, basis: {} },
        '/basis/toString',
      ],
      ['a basis that is none', { basis: { email: 'habit' } }, '/basis/email'],
      ['an objection that expires', { expiresAt: '2027-05-22T10:15:30Z' }, '/expiresAt'],
      ['a line left on by stopping everything', { action: 'object-all' }, '/state/email'],
      ['a filled trap', { website: 'x' }, '/website'],
      ['a name', { name: 'Anne' }, '/name'],
    ] as [string, Record<string, unknown>, string][])
      it(`are refused with ${fault}`, async () => {
        const problem = await problemOf(await post(choicesBody(undefined, changes)), 400);
        const pointers = problem.errors?.map((error) => error.pointer);
        assert.ok(pointers?.includes(pointer), JSON.stringify(problem));
      });

    it('may be read by the pages of the site from another origin', async () => {
      const answer = await fetch(`${collector.client.base}${PATH}`, {
        method: 'OPTIONS',
        headers: {
          origin: ORIGIN,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      });
      assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
      assert.match(answer.headers.get('access-control-allow-methods') ?? '', /GET/);
      assert.match(answer.headers.get('access-control-allow-headers') ?? '', /Authorization/);
    });

    it('leave no customer in the log, nor in what the chain seals', async () => {
      assert.deepEqual(collector.unforeseen(), []);
      assert.doesNotMatch(JSON.stringify(collector.log), /C-\d/);
      await collector.close();
      const database = await openDatabase(made.options);
      const lines = [];
      for await (const line of exportProof(database, 'exemple', clock.now())) lines.push(line);
      await database.close();
      const verdict = await verifyProof(lines);
      assert.deepEqual(verdict.problems, []);
      assert.ok(verdict.records > 9);
      assert.doesNotMatch(JSON.stringify(lines), /C-\d/);
    });
  });

describe('a site without a secret of its own', () => {
  it('has one that is made from ours', async () => {
    const collector = await testCollector(await makePostgres(), { secret: 'x'.repeat(32) });
    const exp = Math.floor(Date.now() / 1000) + 60;
    const customer = { sub: 'C-1', site: 'exemple', exp };
    await problemOf(await collector.client.get(PATH, makeCustomerToken('', customer)), 401);
    const signer = createSigner({} as never, 'x'.repeat(32));
    const key = await tokenKey(signer, { id: 'exemple', origins: [] });
    assert.equal((await collector.client.get(PATH, makeCustomerToken(key, customer))).status, 200);
    await collector.remove();
  });
});
