import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../src/index.js';
import { writeTable } from '../src/export/table.js';
import { rollUp } from '../src/figures/roll-up.js';
import { RecordWriter } from '../src/records/record-writer.js';
import { receiveRecord } from '../src/records/receive-record.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';

const site = { id: 'exemple', origins: [ORIGIN] };
const yes = { audience: true, advertising: true };
const no = { audience: true, advertising: false };

/** When (UTC), what, where. The second is the 21st in Paris. */
const decisions = [
  ['2026-11-20T22:59:59Z', 'accept-all', yes, '/'],
  ['2026-11-20T23:00:00Z', 'refuse-all', no, '/'],
  ['2026-11-21T12:00:00Z', 'save', no, '/boutique'],
  ['2026-11-21T12:00:00Z', 'withdraw', no, '/'],
  ['2026-11-23T12:00:00Z', 'accept-all', yes, '/<b>"&'],
] as const;

for (const [name, makeDatabase] of databases)
  describe(`figures on ${name}`, () => {
    let collector: TestCollector;
    let database: TestDatabase;
    const clock = new ScriptedClock();
    before(async () => {
      database = await makeDatabase();
      collector = await testCollector(database, { now: clock.now });
      for (const [moment, action, state, pageId] of decisions) {
        clock.set(moment);
        const body = decisionBody({ action, state, pageId });
        assert.equal((await collector.client.post(body)).status, 201);
      }
      clock.set('2026-11-23T18:00:00Z');
    });
    after(() => collector.remove());
    const figures = async (query = '') => {
      const answer = await collector.client.get(`/figures.json${query}`);
      assert.equal(answer.status, 200, await answer.clone().text());
      return answer.json();
    };
    const expected = {
      site: 'exemple',
      from: '2026-10-25',
      to: '2026-11-23',
      total: { accepted: 2, refused: 2, chosen: 1 },
      purposes: [
        { id: 'advertising', accepted: 2, refused: 3 },
        { id: 'audience', accepted: 5, refused: 0 },
      ],
      days: [
        { day: '2026-11-20', accepted: 1, refused: 0, chosen: 0 },
        { day: '2026-11-21', accepted: 0, refused: 2, chosen: 1 },
        { day: '2026-11-23', accepted: 1, refused: 0, chosen: 0 },
      ],
      pages: [
        { page: '/', accepted: 1, refused: 2, chosen: 0 },
        { page: '/<b>"&', accepted: 1, refused: 0, chosen: 0 },
        { page: '/boutique', accepted: 0, refused: 0, chosen: 1 },
      ],
    };

    it('count decisions by purpose, day of the site and page', async () => {
      assert.deepEqual(await figures(), expected);
      const { total } = (await figures('?from=2026-11-21&to=2026-11-21')) as typeof expected;
      assert.deepEqual(total, { accepted: 0, refused: 2, chosen: 1 });
    });

    it('refuse a period that makes no sense', async () => {
      for (const query of ['from=2026-11-23&to=2026-11-22', 'from=2026-02-30', 'day=2026-11-22'])
        await problemOf(await collector.client.get(`/figures.json?${query}`), 400);
    });

    it('are shown in an accessible page, without script, under a strict policy', async () => {
      const answer = await collector.client.get('/figures');
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
      const text = await answer.text();
      assert.doesNotMatch(text, /<script|style="|<style| on[a-z]+=/);
      assert.match(text, /<html lang="fr">/);
      assert.match(text, /5 décisions reçues/);
      assert.ok(text.includes('/&lt;b&gt;&quot;&amp;') && !text.includes('/<b>'));
      assert.equal(text.match(/role="img"/g)?.length, 2);
      assert.equal(text.match(/<caption>/g)?.length, 3);
      const css = await collector.client.get('/pages.css');
      assert.match(css.headers.get('content-type') ?? '', /^text\/css/);
      await problemOf(await collector.client.get('/figures', 'none'), 401);
    });

    it('stay the same once a day is counted, also when its records are gone', async () => {
      await collector.close();
      const opened = await openDatabase(database.options);
      await Promise.all([rollUp(opened, site, clock.now()), rollUp(opened, site, clock.now())]);
      const days = await opened.query<{ day: string }>('SELECT day::text FROM figured');
      assert.deepEqual(days, [{ day: '2026-11-22' }]);
      await opened.query(`DELETE FROM records WHERE received_at < '2026-11-22T00:00:00Z'`);
      await opened.close();
      collector = await testCollector(database, { now: clock.now });
      assert.deepEqual(await figures(), expected);
    });
  });

for (const [name, makeDatabase] of databases)
  describe(`exports on ${name}`, () => {
    let collector: TestCollector;
    const clock = new ScriptedClock('2026-11-22T10:00:00Z');
    const bodies = Array.from({ length: 1200 }, (_, i) => decisionBody({ pageId: `/p,${i}"` }));
    before(async () => {
      const made = await makeDatabase();
      const database = await openDatabase(made.options);
      const writer = new RecordWriter(database);
      for (let i = 0; i < bodies.length; i += 100) {
        const some = bodies.slice(i, i + 100);
        await Promise.all(
          some.map((body) =>
            receiveRecord(database, writer, {
              site: 'exemple',
              body: body as never,
              now: clock.now(),
            }),
          ),
        );
        clock.advance(1);
      }
      await database.close();
      collector = await testCollector(made, { now: clock.now });
    });
    after(() => collector.remove());
    const ids = bodies.map(({ eventId }) => eventId).sort();
    const take = async (format: string) => {
      const answer = await collector.client.get(`/decisions/export?format=${format}`);
      assert.equal(answer.status, 200);
      assert.match(
        answer.headers.get('content-disposition') ?? '',
        new RegExp(`exemple-decisions\\.${format}"$`),
      );
      return Buffer.from(await answer.arrayBuffer()).toString('utf8');
    };
    const idsOf = (records: { eventId: string }[]) => records.map(({ eventId }) => eventId).sort();

    it('give every record as NDJSON and as JSON', async () => {
      const lines = (await take('ndjson')).trimEnd().split('\n');
      assert.deepEqual(idsOf(lines.map((line) => JSON.parse(line))), ids);
      assert.deepEqual(idsOf(JSON.parse(await take('json'))), ids);
    });

    it('give a table that a spreadsheet reads', async () => {
      const text = await take('csv');
      assert.ok(text.startsWith('\ufeffreceivedAt,occurredAt,eventId,action,'));
      const rows = text.trimEnd().split('\r\n').slice(1);
      assert.equal(rows.length, bodies.length);
      const row = rows.find((one) => one.includes(String(bodies[7]?.eventId))) ?? '';
      assert.ok(row.includes('"/p,7"""'), row);
      assert.ok(row.includes('advertising: no; audience-advanced: yes'));
    });

    it('take a period, and give an empty list for an empty one', async () => {
      const answer = await collector.client.get('/decisions/export?format=json&to=2026-11-22');
      assert.deepEqual(await answer.json(), []);
    });

    it('stop working for a reader who has left', async () => {
      const abort = new AbortController();
      const answer = await fetch(`${collector.client.base}/decisions/export`, {
        headers: { authorization: `Bearer ${TOKEN}` },
        signal: abort.signal,
      });
      await answer.body?.getReader().read();
      abort.abort();
      assert.equal((await collector.client.list()).decisions.length, 100);
      assert.deepEqual(collector.unforeseen(), []);
    });
  });

async function* each<Value>(values: Iterable<Value>): AsyncGenerator<Value> {
  yield* values;
}

describe('a table', () => {
  it('asks for a row when the one before is taken, and lets go when its reader leaves', async () => {
    let [asked, isLeft] = [0, false];
    const endless = function* () {
      try {
        for (;;) yield (asked += 1);
      } finally {
        isLeft = true;
      }
    };
    const lines = writeTable([['n', (one) => one]], each(endless()));
    for (const expected of ['\ufeffn\r\n', '"1"\r\n', '"2"\r\n'])
      assert.equal((await lines.next()).value, expected);
    assert.equal(asked, 2);
    await lines.return(undefined);
    assert.equal(isLeft, true);
  });
});

describe('a cell of a table', () => {
  const cells = [
    ['texte', '"texte"'],
    ['', '""'],
    [null, '""'],
    [false, '"false"'],
    [-1, `"'-1"`],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', '"a\r\nb"'],
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['+1', `"'+1"`],
    ['-1,2', `"'-1,2"`],
    ['＝1+1', `"'＝1+1"`],
    // A French spreadsheet begins a cell at each semicolon, whatever our quotes hold together.
    ["x;=cmd|' /C calc'!A0;y", `"x;'=cmd|' /C calc'!A0;y"`],
    ['x; +1', `"x;' +1"`],
    ['x;"=1"', `"x;'""=1"""`],
    ['x\t=1', `"x\t'=1"`],
    ['x\n@A1', `"x\n'@A1"`],
    ['2026-11-22; a=b', '"2026-11-22; a=b"'],
  ] as const;
  for (const [value, cell] of cells)
    it(JSON.stringify(value), async () => {
      const lines = [];
      for await (const line of writeTable([['texte', (one) => one]], each([value])))
        lines.push(line);
      assert.deepEqual(lines, ['\ufefftexte\r\n', `${cell}\r\n`]);
    });
});
