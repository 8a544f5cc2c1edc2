import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../src/index.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { exportProof } from '../src/chain/export-proof.js';
import {
  CAPACITIES,
  isImmediate,
  REQUEST_RIGHTS,
} from '@limpide/contract/kinds/rights-request/vocabulary';
import { ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { PATH, rightsBody, rightsForm, type RightsReceipt } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';

const mandate = { object: 'Accès et effacement.', duration: 'six mois' };
const post = {
  by: 'post',
  name: 'Anne Martin',
  street: '1 rue de la Paix',
  postalCode: '75002',
  city: 'Paris',
  country: 'FR',
};

/** What changes in a good form, and the member that the answer must name, with its code. */
const faults: [string, Record<string, unknown>, string, string][] = [
  ['no right', { rights: [] }, '/form/rights', 'missing'],
  ['a right twice', { rights: ['acces', 'acces'] }, '/form/rights', 'invalid'],
  ['an unknown right', { rights: ['tout'] }, '/form/rights/0', 'invalid'],
  ['no capacity', { capacity: undefined }, '/form/capacity', 'missing'],
  ['a birth date', { birthDate: '1980-01-01' }, '/form/birthDate', 'unknown'],
  ['a file', { file: 'data:…' }, '/form/file', 'unknown'],
  ['no answer', { answer: undefined }, '/form/answer', 'missing'],
  ['no e-mail', { answer: { by: 'email', email: '' } }, '/form/answer/email', 'invalid'],
  [
    ...(['two e-mails', { answer: { by: 'email', email: 'a@b.fr, c@d.fr' } }] as const),
    ...(['/form/answer/email', 'invalid'] as const),
  ],
  [
    ...([
      'an e-mail with a header',
      { answer: { by: 'email', email: 'a@b.fr\r\nBcc: c@d.fr' } },
    ] as const),
    ...(['/form/answer/email', 'invalid'] as const),
  ],
  ['half an address', { answer: { ...post, city: undefined } }, '/form/answer/city', 'missing'],
  [
    'an address and an e-mail',
    { answer: { ...post, email: 'a@b.fr' } },
    '/form/answer/email',
    'unknown',
  ],
  [
    'a country in words',
    { answer: { ...post, country: 'France' } },
    '/form/answer/country',
    'invalid',
  ],
  ['no identifier', { identifier: undefined }, '/form/identifier', 'missing'],
  [
    ...(['a long identifier', { identifier: { type: 'other', value: 'a'.repeat(255) } }] as const),
    ...(['/form/identifier/value', 'too-long'] as const),
  ],
  ['long details', { details: { acces: 'a'.repeat(2001) } }, '/form/details/acces', 'too-long'],
  ['a NUL in the details', { details: { acces: 'a\u0000' } }, '/form/details/acces', 'invalid'],
  [
    'details of another right',
    { details: { limitation: 'a' } },
    '/form/details/limitation',
    'invalid',
  ],
  ['a motive with capitals', { motives: ['Stop'] }, '/form/motives/0', 'invalid'],
  ['a mandatary without mandate', { capacity: 'mandatary' }, '/form/mandate', 'missing'],
  ['a mandate of nobody', { mandate }, '/form/mandate', 'invalid'],
  [
    ...([
      'a mandate without duration',
      { capacity: 'mandatary', mandate: { object: 'a' } },
    ] as const),
    ...(['/form/mandate/duration', 'missing'] as const),
  ],
  ['another person for oneself', { person: 'Paul' }, '/form/person', 'invalid'],
  ['directives for access', { directives: { scope: 'general' } }, '/form/directives', 'invalid'],
  ['a filled trap', { website: 'https://spam.test' }, '/form/website', 'invalid'],
  ['too quick a hand', { elapsed: 2999 }, '/form/elapsed', 'too-small'],
];

for (const [name, makeDatabase] of databases)
  describe(`rights requests on ${name}`, () => {
    const clock = new ScriptedClock('2026-11-25T09:00:00Z');
    let made: TestDatabase;
    let collector: TestCollector;
    before(async () => {
      made = await makeDatabase();
      collector = await testCollector(made, { now: clock.now });
    });
    after(() => collector.remove());
    const send = (body: { eventId: string }, headers = {}) =>
      collector.client.post(body, headers, PATH);
    const rows = (sql: string) =>
      openedTwice((database) => database.query<{ count: number }>(sql)).then(([row]) => row?.count);
    /** PGlite takes one process, and one opening: what it holds is asked through the collector. */
    const openedTwice = async <T>(
      ask: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
    ): Promise<T> => {
      const database = await openDatabase(made.options);
      try {
        return await ask(database);
      } finally {
        await database.close();
      }
    };

    it('REQ-57 REQ-58: answers with a reference, the dates and a link', async () => {
      const body = rightsBody();
      const answer = await send(body, { origin: ORIGIN });
      assert.equal(answer.status, 201, await answer.clone().text());
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const { reference, statusUrl, ...receipt } = (await answer.json()) as RightsReceipt;
      assert.match(
        reference,
        /^DR-2026-[34679ACDEFGHJKMNPQRTVWXY]{4}-[34679ACDEFGHJKMNPQRTVWXY]{4}$/,
      );
      assert.deepEqual(receipt, {
        eventId: body.eventId,
        receivedAt: '2026-11-25T09:00:00Z',
        targetDate: '2026-12-25',
        legalDueDate: '2026-12-28',
        // The first that names the text which was shown.
        textWanted: true,
      });
      assert.ok(statusUrl.startsWith(`${collector.client.base}${PATH}/${reference}?expires=`));
    });

    it('answers a replay with the first receipt, and refuses another body under its key', async () => {
      const body = rightsBody();
      const first = await (await send(body)).text();
      clock.advance(3600);
      const reversed = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
      const replay = await send(reversed);
      assert.equal(replay.status, 200);
      assert.equal(await replay.text(), first);
      const other = rightsBody({ capacity: 'heir' }, { eventId: body.eventId });
      assert.equal(
        (await problemOf(await send(other), 422)).type,
        'urn:limpide:problem:other-body',
      );
    });

    it('makes one request of 64 parallel posts of one key', async () => {
      const body = rightsBody();
      const answers = await Promise.all(Array.from({ length: 64 }, () => send(body)));
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [...Array<number>(63).fill(200), 201]);
      assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    });

    it('REQ-54 REQ-61: takes every right in every capacity, by either way', async () => {
      for (const right of REQUEST_RIGHTS)
        for (const capacity of CAPACITIES) {
          const body = rightsBody({
            rights: [right],
            capacity,
            details: undefined,
            answer: right === 'acces' ? post : rightsForm().answer,
            ...(isImmediate(right) ? { identifier: undefined } : {}),
            ...(capacity === 'mandatary' ? { mandate } : {}),
            ...(capacity === 'self' ? {} : { person: 'Paul Martin' }),
            ...(right === 'post-mortem'
              ? { directives: { scope: 'particular', executor: 'Léa' } }
              : {}),
          });
          const answer = await send(body);
          assert.equal(answer.status, 201, `${right} ${capacity}: ${await answer.text()}`);
        }
    });

    it('REQ-59: an objection to marketing needs the address concerned and nothing else', async () => {
      const body = rightsBody({
        rights: ['opposition-prospection'],
        identifier: undefined,
        details: undefined,
        motives: undefined,
      });
      assert.equal((await send(body)).status, 201);
    });

    for (const [fault, change, pointer, code] of faults)
      it(`refuses ${fault} and says where`, async () => {
        const problem = await problemOf(await send(rightsBody(change)), 400);
        const found = problem.errors?.find((error) => error.pointer === pointer) as
          { code?: string } | undefined;
        assert.equal(found?.code, code, JSON.stringify(problem));
      });

    it('lets a person who was too quick, or whose trap was filled, send again', async () => {
      const body = rightsBody({ elapsed: 0 });
      await problemOf(await send(body), 400);
      const again = { ...body, form: { ...body.form, elapsed: 4000 } };
      assert.equal((await send(again)).status, 201);
    });

    it('refuses what is malformed, oversized, of another site or under another key', async () => {
      const json = JSON.stringify(rightsBody());
      await problemOf(await collector.client.send(json.slice(0, -1), {}, PATH), 400);
      await problemOf(await collector.client.send(json, {}, PATH), 400);
      await problemOf(await collector.client.send(`"${'x'.repeat(40_000)}"`, {}, PATH), 413);
      await problemOf(
        await collector.client.send(json, { 'content-type': 'text/plain' }, PATH),
        415,
      );
      await problemOf(await send(rightsBody({}, { origin: 'https://ailleurs.fr' })), 403);
      await problemOf(await send(rightsBody(), { origin: 'https://ailleurs.fr' }), 403);
    });

    it('logs nothing of it and reports nothing as unexpected', () => {
      assert.deepEqual(collector.unforeseen(), []);
      assert.doesNotMatch(JSON.stringify(collector.log), /anne|C-1042|commandes|DR-2026/i);
    });

    it('proves the register without holding it: nothing personal is in the chain', async () => {
      await collector.close();
      const { lines, verdict, count } = await openedTwice(async (database) => {
        const lines = [];
        for await (const line of exportProof(database, 'exemple', clock.now())) lines.push(line);
        const [row] = await database.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM rights_events',
        );
        return { lines, verdict: await verifyProof(lines), count: row?.count };
      });
      assert.deepEqual(verdict.problems, []);
      assert.equal(verdict.records, count);
      assert.ok(verdict.records > 90);
      assert.doesNotMatch(JSON.stringify(lines), /anne|C-1042|commandes/i);
      assert.ok(await rows('SELECT count(*)::int AS count FROM rights_requests'));
    });

    it('is never changed in the register, even by hand', async () => {
      await assert.rejects(
        openedTwice((database) => database.query(`UPDATE rights_events SET who = 'x'`)),
        /never changed/,
      );
    });
  });

describe('too many rights requests', () => {
  it('are refused for a while, apart from decisions', async () => {
    const collector = await testCollector(await makePostgres(), { limits: { requests: 2 } });
    const statuses = [];
    for (let tries = 0; tries < 3; tries += 1)
      statuses.push((await collector.client.post(rightsBody(), {}, PATH)).status);
    assert.deepEqual(statuses, [201, 201, 429]);
    await collector.remove();
  });
});
