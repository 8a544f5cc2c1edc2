import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { openDatabase } from '../src/index.js';
import { purgeKeys } from '../src/retention/purge-keys.js';
import { ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';

const PATH = '/newsletter';

/** What changes in a good body, and the member that the answer must name, with its code. */
const faults: [string, Parameters<typeof signUpBody>, string, string][] = [
  ['no address', [{ email: undefined }], '/form/email', 'missing'],
  ['two addresses', [{ email: 'a@b.fr, c@d.fr' }], '/form/email', 'invalid'],
  ['an address with a header', [{ email: 'a@b.fr\r\nBcc: c@d.fr' }], '/form/email', 'invalid'],
  ['a birth date', [{ birthDate: '1980-01-01' }], '/form/birthDate', 'unknown'],
  ['a telephone number that is none', [{ phone: 'appelez' }], '/form/phone', 'invalid'],
  ['a list with capitals', [{ list: 'Actualités' }], '/form/list', 'invalid'],
  ['a source that is a sentence', [{ source: 'en bas' }], '/form/source', 'invalid'],
  ['a filled trap', [{ website: 'https://spam.test' }], '/form/website', 'invalid'],
  ['too quick a hand', [{ elapsed: 2999 }], '/form/elapsed', 'too-small'],
  [
    'no consent to receive',
    [{}, { consents: { newsletter: false, openTracking: true } }],
    ...(['/consents/newsletter', 'invalid'] as const),
  ],
  [
    'no word on tracking',
    [{}, { consents: { newsletter: true } }],
    ...(['/consents/openTracking', 'missing'] as const),
  ],
  [
    'a third consent',
    [{}, { consents: { newsletter: true, openTracking: false, partners: true } }],
    ...(['/consents/partners', 'unknown'] as const),
  ],
  ['another action', [{}, { action: 'save' }], '/action', 'invalid'],
];

for (const [name, makeDatabase] of databases)
  describe(`sign-ups on ${name}`, () => {
    const clock = new ScriptedClock();
    let made: TestDatabase;
    let collector: TestCollector;
    before(async () => {
      made = await makeDatabase();
      collector = await testCollector(made, { now: clock.now });
    });
    after(() => collector.remove());
    const send = (body: { eventId: string }, headers = {}) =>
      collector.client.post(body, headers, PATH);

    it('REQ-47: are answered in the same words, known or not, first or again', async () => {
      const bodies = [signUpBody(), signUpBody(), signUpBody({ email: 'paul@taken.test' })];
      for (const body of [...bodies, ...bodies]) {
        const answer = await send(body, { origin: ORIGIN });
        assert.equal(answer.status, 202);
        assert.equal(answer.headers.get('cache-control'), 'no-store');
        assert.equal(answer.headers.get('set-cookie'), null);
        const receivedAt = '2026-11-22T10:15:31Z';
        const { eventId } = body;
        assert.deepEqual(await answer.json(), { eventId, receivedAt, textWanted: true });
      }
    });

    it('are replayed with the first receipt; another body under their key is refused', async () => {
      const body = signUpBody();
      const first = await (await send(body)).text();
      clock.advance(60);
      assert.equal(await (await send(body)).text(), first);
      const slower = { ...body, form: { ...body.form, elapsed: 9000 } };
      assert.equal(await (await send(slower)).text(), first);
      const other = signUpBody({ email: 'luc@taken.test' }, { eventId: body.eventId });
      const problem = await problemOf(await send(other), 422);
      assert.equal(problem.type, 'urn:limpide:problem:other-body');
    });

    it('are taken once, however many arrive at once', async () => {
      const body = signUpBody({ email: 'eve@taken.test' });
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(body)));
      const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
      assert.equal(texts.size, 1, [...texts].join());
    });

    for (const [fault, parameters, pointer, code] of faults)
      it(`are refused with ${fault}`, async () => {
        const problem = await problemOf(await send(signUpBody(...parameters)), 400);
        const found = problem.errors?.find((error) => error.pointer === pointer) as
          { code?: string } | undefined;
        assert.equal(found?.code, code, JSON.stringify(problem));
      });

    it('take a name and a telephone number where the page offers them', async () => {
      const more = { email: 'tel@taken.test', name: 'Anne Martin', phone: '06 00 00 00 00' };
      assert.equal((await send(signUpBody(more))).status, 202);
    });

    it('are refused when malformed, oversized, of another site or under another key', async () => {
      const json = JSON.stringify(signUpBody());
      await problemOf(await collector.client.send(json.slice(0, -1), {}, PATH), 400);
      await problemOf(await collector.client.send(json, {}, PATH), 400);
      await problemOf(await collector.client.send(`"${'x'.repeat(40_000)}"`, {}, PATH), 413);
      await problemOf(
        await collector.client.send(json, { 'content-type': 'text/plain' }, PATH),
        415,
      );
      await problemOf(await send(signUpBody({}, { origin: 'https://ailleurs.fr' })), 403);
      await problemOf(await send(signUpBody(), { origin: 'https://ailleurs.fr' }), 403);
    });

    it('leave no address in the log, nor in what the chain seals', async () => {
      assert.deepEqual(collector.unforeseen(), []);
      assert.doesNotMatch(JSON.stringify(collector.log), /anne|paul|taken/);
      await collector.close();
      const database = await openDatabase(made.options);
      const lines = [];
      for await (const line of exportProof(database, 'exemple', clock.now())) lines.push(line);
      await database.close();
      const verdict = await verifyProof(lines);
      assert.deepEqual(verdict.problems, []);
      assert.equal(verdict.records, 6);
      assert.doesNotMatch(JSON.stringify(lines), /anne|paul|taken|actualites/);
    });
  });

describe('too many sign-ups', () => {
  it('are refused for a while', async () => {
    const collector = await testCollector(await makePostgres(), { limits: { requests: 2 } });
    const statuses = [];
    for (let tries = 0; tries < 3; tries += 1)
      statuses.push((await collector.client.post(signUpBody(), {}, PATH)).status);
    assert.deepEqual(statuses, [202, 202, 429]);
    await collector.remove();
  });
});

describe('a sign-up whose key was forgotten', () => {
  it('is still known by what it has begun, and refused with another body', async () => {
    const made = await makePostgres();
    const clock = new ScriptedClock();
    const collector = await testCollector(made, { now: clock.now });
    const body = signUpBody();
    const send = (value: { eventId: string }) => collector.client.post(value, {}, PATH);
    const first = await (await send(body)).text();
    const database = await openDatabase(made.options);
    assert.equal(await purgeKeys(database, new Date('2027-03-01T00:00:00Z')), 1);
    await database.close();
    clock.advance(60);
    assert.equal(await (await send(body)).text(), first);
    await problemOf(await send({ ...body, pageId: '/ailleurs' } as typeof body), 422);
    assert.deepEqual(collector.unforeseen(), []);
    await collector.remove();
  });
});
