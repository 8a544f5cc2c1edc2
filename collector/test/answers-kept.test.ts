import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { purgeDetails } from '../src/kinds/rights-request/reduce-requests.js';
import { mailtoOf } from '../src/kinds/rights-request/pages/answer-ready-page.js';
import { openDatabase } from '../src/index.js';
import { SITES, answeringWorld } from './support/answering-world.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { databases, makePostgres } from './support/databases.js';
import { placesOf } from './support/places-of.js';
import { officer } from './support/answering-officer.js';
import { until } from './support/until.js';

for (const [name, makeDatabase] of databases)
  describe(`what is kept of answers on ${name}`, () => {
    const { made, collector, by, answersTo, request, fieldsOf, send, filled, read, last } =
      answeringWorld(makeDatabase);

    it('are printed as a letter, or opened in the mail program, and recorded afterwards', async () => {
      const answer = { by: 'post', name: 'Anne <Martin>', street: '1 rue de la Paix' };
      const place = { postalCode: '75002', city: 'Paris', country: 'FR' };
      const reference = await request(by('', { answer: { ...answer, ...place } }));
      const fields = await fieldsOf(reference, 'access-none');
      assert.equal((await send(reference, 'access-none', { ...fields, do: 'email' })).status, 400);
      const nobody = { ...fields, recipient: '[à compléter : adresse]', do: 'letter' };
      assert.equal((await send(reference, 'access-none', nobody)).status, 400);
      const letter = await send(reference, 'access-none', { ...fields, do: 'letter' });
      const page = await letter.text();
      assert.equal(letter.status, 200, page);
      assert.match(page, /<span>Anne &lt;Martin&gt;<\/span>\s*<span>1 rue de la Paix<\/span>/);
      assert.ok(!(await read(reference)).events.some(({ type }) => type === 'answer-sent'));
      const done = await send(reference, 'access-none', { ...fields, do: 'record-letter' });
      assert.equal(done.headers.get('location'), `../../${reference}?done=recorded`);
      assert.equal(((await last(reference)) as unknown as { by: string }).by, 'letter');

      const other = await request(by('mine@taken.test'));
      const mine = await fieldsOf(other, 'access-none');
      const prepared = await (
        await send(other, 'access-none', { ...mine, do: 'own-email' })
      ).text();
      assert.match(prepared, /href="mailto:mine@taken\.test\?subject=Votre%20demande/);
    });

    it('leave a line in the trail for each page, and no personal data in the log', async () => {
      const reference = await request(by('trail@taken.test'));
      const lines = async () =>
        (
          (await (
            await collector().client.get(`/trail?about=${reference}&site=exemple`)
          ).json()) as {
            what: string;
            via: string;
          }[]
        ).filter(({ what }) => what === 'request');
      const fields = await fieldsOf(reference, 'access-none');
      await send(reference, 'access-none', { ...fields, do: 'letter' });
      assert.deepEqual(
        (await lines()).map(({ what, via }) => [what, via]),
        [
          ['request', 'session'],
          ['request', 'session'],
        ],
      );
      const log = JSON.stringify(collector().log);
      for (const mark of ['taken.test', 'C-1042', 'Madame, Monsieur'])
        assert.ok(!log.includes(mark), mark);
      assert.deepEqual(collector().unforeseen(), []);
    });

    it('want a form of ours, the scope of rights, and a site that the token opens', async () => {
      const reference = await request(by('guard@taken.test'));
      const fields = await fieldsOf(reference, 'access-none');
      const forged = { ...fields, guard: 'x', do: 'email' };
      assert.equal((await send(reference, 'access-none', forged)).status, 403);
      const make = async (scopes: string[]) => {
        const answer = await collector().client.send(
          JSON.stringify({ name: 'test', scopes, sites: null }),
          { authorization: `Bearer ${TOKEN}` },
          '/tokens',
        );
        return ((await answer.json()) as { token: string }).token;
      };
      const path = `/register/${reference}/answers/access-none`;
      assert.equal((await collector().client.get(path, await make(['read']))).status, 403);
      assert.equal((await collector().client.get(path, '')).status, 401);
      assert.equal(
        (await collector().client.get('/register/DR-X/answers/access-none')).status,
        404,
      );
      assert.ok(!(await read(reference)).events.some(({ type }) => type === 'answer-sent'));
    });

    it('are forgotten with the details of the request', async () => {
      const reference = await request(by('forget@taken.test'));
      const fields = await fieldsOf(reference, 'refusal');
      const reason = 'Quatre demandes identiques en un mois.';
      const given = { text: filled(fields['text'] ?? ''), reason, closes: 'yes', do: 'email' };
      assert.equal((await send(reference, 'refusal', { ...fields, ...given })).status, 303);
      // Delivered, they are in the queue no longer.
      const waiting = () =>
        fetch(`${collector().url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
      await until(
        async () => /^limpide_mails_waiting 0$/m.test(await (await waiting()).text()),
        60_000,
      );
      assert.equal(answersTo('forget@taken.test').length, 2);
      await collector().close();
      const database = await openDatabase(made().options);
      try {
        const text = 'Quatre demandes identiques';
        assert.notDeepEqual(await placesOf(database, text), []);
        await purgeDetails(database, new Date('2027-12-01T00:00:00Z'));
        assert.deepEqual(await placesOf(database, text), []);
        const [row] = await database.query<{ data: object }>(
          `SELECT data - 'reduced' AS data FROM rights_events WHERE type = 'answer-sent' AND data->>'model' = 'refusal'`,
        );
        assert.deepEqual(row?.data, { model: 'refusal', by: 'email' });
      } finally {
        await database.close();
      }
    });
  });

describe('answers without a mail server', () => {
  let collector: TestCollector;
  const { signIn, request, open, fieldsOf, send } = officer(() => collector);
  before(async () => {
    collector = await testCollector(await makePostgres(), { sites: SITES });
    await signIn();
  });
  after(() => collector.remove());

  it('offer the mail program instead, and refuse to say that they have sent', async () => {
    const reference = await request({ rights: ['acces'], details: undefined });
    const page = await (await open(reference, 'access-none')).text();
    assert.doesNotMatch(page, /value="email"/);
    assert.match(page, /value="own-email"/);
    const fields = await fieldsOf(reference, 'access-none');
    assert.equal((await send(reference, 'access-none', { ...fields, do: 'email' })).status, 400);
    const key = { 'event-id': randomUUID() };
    const done = await send(reference, 'access-none', {
      ...fields,
      ...key,
      do: 'record-own-email',
    });
    assert.equal(done.status, 303, await done.text());
  });

  it('escape an address, a subject and a text in mailto:', () => {
    const url = mailtoOf('a?cc=eve@taken.test', 'x\r\nBcc: eve@taken.test', 'a&b=c\n# é');
    assert.equal([...url.matchAll(/[?&]/g)].length, 2);
    const { searchParams } = new URL(url);
    assert.deepEqual([...searchParams.keys()], ['subject', 'body']);
    assert.equal(searchParams.get('body'), 'a&b=c\r\n# é');
    assert.doesNotMatch(url, /[\r\n]/);
  });
});
