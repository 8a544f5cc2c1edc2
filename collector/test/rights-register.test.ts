import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../src/index.js';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { purge } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { keptForm, PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';

interface File {
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

for (const [name, makeDatabase] of databases)
  describe(`the register of rights requests on ${name}`, () => {
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
    const read = async (reference: string): Promise<File> => {
      const answer = await collector.client.get(`/register/${reference}`);
      assert.equal(answer.status, 200, await answer.clone().text());
      return answer.json() as Promise<File>;
    };
    const act = async (reference: string, action: object, key?: string): Promise<File> => {
      const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
      const answer = await send(`/register/${reference}`, action, headers);
      assert.equal(answer.status, 200, await answer.clone().text());
      return answer.json() as Promise<File>;
    };
    const refused = async (reference: string, action: object) => {
      const { errors = [] } = await problemOf(await send(`/register/${reference}`, action), 400);
      return (errors[0] as { code?: string }).code;
    };
    const list = async (query: string) => {
      const answer = await collector.client.get(`/register?${query}`);
      assert.equal(answer.status, 200, await answer.clone().text());
      return answer.json() as Promise<{ requests: File[]; next: number | null }>;
    };
    const manual = (changes: object = {}) => {
      const form = keptForm();
      return { channel: 'post', receivedAt: '2026-11-20', form, ...changes };
    };
    /** With the collector stopped: PGlite takes one opening at a time. */
    const inDatabase = async <T>(
      ask: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
    ): Promise<T> => {
      const database = await openDatabase(made.options);
      try {
        return await ask(database);
      } finally {
        await database.close();
      }
    };

    it('holds what was asked, when, by which way, and that it was acknowledged', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const { reference } = await post();
      const file = await read(reference);
      assert.deepEqual(
        [file.state, file.channel, file.identityState, file.late, file.immediate],
        ['received', 'form', 'not-needed', false, false],
      );
      assert.deepEqual(
        [file.targetDate, file.legalDueDate, file.extendedDueDate, file.dueDate],
        ['2026-12-25', '2026-12-28', '2027-02-25', '2026-12-28'],
      );
      assert.equal(file.ackAt, '2026-11-25T09:00:00Z');
      const form = keptForm();
      assert.deepEqual(file['form'], form);
      assert.deepEqual(
        file.events.map(({ number, type, who }) => [number, type, who]),
        [
          [1, 'received', 'author'],
          [2, 'acknowledged', 'collector'],
        ],
      );
    });

    it('REQ-65: the wait for an identity moves the due date by the days it took', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const { reference, statusUrl } = await post();
      clock.set('2026-12-01T09:00:00Z');
      const waiting = await act(reference, {
        ...{ type: 'identity-requested', reason: 'L’adresse n’est pas celle du compte.' },
      });
      assert.deepEqual(
        [waiting.state, waiting.identityState, waiting.dueDate, waiting.late],
        ['identity-requested', 'requested', null, false],
      );
      assert.equal(
        await refused(reference, { type: 'identity-requested', reason: 'x' }),
        'asked-before',
      );
      assert.equal(await refused(reference, { type: 'extended', reason: 'x' }), 'suspended');

      clock.set('2026-12-11T09:00:00Z');
      const answer = await fetch(statusUrl, {
        method: 'POST',
        body: new URLSearchParams({ text: 'Ma commande 77 du 3 mai.' }),
        redirect: 'manual',
      });
      assert.equal(answer.status, 303);
      const file = await read(reference);
      // 25 December and ten days: 4 January, a Monday.
      assert.deepEqual([file.state, file.dueDate], ['identity-provided', '2027-01-04']);
      assert.deepEqual(file.suspension, [
        {
          ...{ from: '2026-12-01T09:00:00Z', to: '2026-12-11T09:00:00Z' },
          reason: 'L’adresse n’est pas celle du compte.',
        },
      ]);
      assert.equal(file.events.at(-1)?.who, 'author');
    });

    it('is extended before the due date, with reasons and within three months', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const { reference } = await post();
      const late = { type: 'extended', reason: 'Archives nombreuses.', dueDate: '2027-02-26' };
      assert.equal(await refused(reference, late), 'out-of-range');
      assert.equal(await refused(reference, { type: 'extended' }), 'missing');
      clock.set('2026-12-28T22:59:00Z');
      const file = await act(reference, { type: 'extended', reason: 'Archives nombreuses.' });
      assert.deepEqual(
        [file.state, file.dueDate, file.extension?.newDue],
        ['extended', '2027-02-25', '2027-02-25'],
      );
      assert.equal(await refused(reference, { type: 'extended', reason: 'x' }), 'extended-before');
    });

    it('is not extended after it: the next day in Paris is too late', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const { reference } = await post();
      clock.set('2026-12-28T23:01:00Z');
      assert.equal(await refused(reference, { type: 'extended', reason: 'x' }), 'too-late');
      assert.equal((await read(reference)).late, true);
    });

    it('counts what is suspended after an extension on top of it', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const { reference } = await post();
      await act(reference, { type: 'extended', reason: 'x', dueDate: '2027-02-01' });
      clock.set('2026-12-01T09:00:00Z');
      await act(reference, { type: 'identity-requested', reason: 'x' });
      clock.set('2026-12-04T09:00:00Z');
      const file = await act(reference, { type: 'identity-provided', text: 'Par téléphone.' });
      assert.equal(file.dueDate, '2027-02-04');
      assert.equal(file.events.at(-1)?.who, 'LIMPIDE_TOKEN');
    });

    it('REQ-59: never gates an objection to marketing', async () => {
      const { reference } = await post({
        ...{ rights: ['opposition-prospection'], identifier: undefined },
        ...{ details: undefined, motives: undefined },
      });
      assert.equal((await read(reference)).immediate, true);
      assert.equal(
        await refused(reference, { type: 'identity-requested', reason: 'x' }),
        'never-gated',
      );
      assert.equal(await refused(reference, { type: 'extended', reason: 'x' }), 'immediate');
    });

    it('is answered, or refused with the remedies, told to recipients, closed', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const { reference } = await post();
      assert.equal(await refused(reference, { type: 'closed' }), 'missing');
      await problemOf(
        await send(`/register/${reference}`, {
          ...{ type: 'refused', reason: 'Excessive.', remediesMentioned: false },
        }),
        400,
      );
      await act(reference, {
        type: 'recipients-notified',
        recipients: ['Imprimeur', 'Transporteur'],
      });
      clock.set('2026-11-30T09:00:00Z');
      const key = randomUUID();
      const action = { type: 'answered', measures: 'Copie envoyée.', on: '2026-11-27' };
      await act(reference, action, key);
      await act(reference, action, key);
      assert.equal(await refused(reference, { ...action, type: 'answered' }), 'settled');
      const file = await act(reference, { type: 'closed' });
      assert.equal(await refused(reference, { type: 'acknowledged' }), 'closed');
      assert.deepEqual(
        [file.state, file['outcome'], file['answeredAt'], file['measures'], file.late],
        ['closed', 'answered', '2026-11-27', 'Copie envoyée.', false],
      );
      assert.deepEqual(file.recipientsNotified, ['Imprimeur', 'Transporteur']);
      assert.equal(file.purgeAt, '2032-11-30T09:00:00Z');
      assert.deepEqual(
        file.events.map(({ type }) => type),
        ['received', 'acknowledged', 'recipients-notified', 'answered', 'closed'],
      );
      const other = await post();
      const refusal = await act(other.reference, {
        ...{ type: 'refused', reason: 'Demande répétitive.', remediesMentioned: true },
      });
      assert.deepEqual(
        [refusal.state, refusal['refusalReason'], refusal['remediesMentioned']],
        ['refused', 'Demande répétitive.', true],
      );
    });

    it('takes parallel actions one after the other', async () => {
      const { reference } = await post();
      await Promise.all(
        Array.from({ length: 8 }, (_, index) => act(reference, { type: 'note', text: `${index}` })),
      );
      const { events } = await read(reference);
      assert.deepEqual(
        events.map(({ number }) => number),
        Array.from({ length: 10 }, (_, index) => index + 1),
      );
    });

    it('takes what came by post, by telephone or at the counter, from its own day', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const eventId = randomUUID();
      const answer = await send('/register', manual({ eventId, site: 'exemple' }));
      assert.equal(answer.status, 201, await answer.clone().text());
      const file = (await answer.json()) as File;
      assert.deepEqual(
        [file.channel, file.receivedAt, file.targetDate, file.legalDueDate, file.ackAt],
        ['post', '2026-11-20', '2026-12-20', '2026-12-21', null],
      );
      assert.equal(file.events[0]?.who, 'LIMPIDE_TOKEN');
      const again = await send('/register', manual({ eventId, site: 'exemple' }));
      assert.equal(again.status, 200);
      assert.equal(((await again.json()) as File).reference, file.reference);
      const future = await send('/register', manual({ site: 'exemple', receivedAt: '2026-11-26' }));
      assert.equal((await problemOf(future, 400)).errors?.[0]?.pointer, '/receivedAt');
      const acknowledged = await act(file.reference, { type: 'acknowledged', on: '2026-11-24' });
      assert.equal(acknowledged.ackAt, '2026-11-24');
    });

    it('counts the public holidays of where the site is', async () => {
      clock.set('2026-11-26T09:00:00Z');
      const answer = await send('/register', manual({ site: 'autre', receivedAt: '2026-11-26' }));
      const file = (await answer.json()) as File;
      // 26 December is a Saturday and a holiday there; Monday 28 is not.
      assert.equal(file.legalDueDate, '2026-12-28');
      clock.set('2027-03-02T09:00:00Z');
      const later = await send('/register', manual({ site: 'autre', receivedAt: '2027-02-26' }));
      // 26 March 2027 is Good Friday: then Easter, Monday included.
      assert.equal(((await later.json()) as File).legalDueDate, '2027-03-30');
    });

    it('lists late ones first, then by due date, then what is suspended, then what is settled', async () => {
      clock.set('2027-01-02T09:00:00Z');
      const { requests, next } = await list('site=exemple&state=all');
      assert.equal(next, null);
      const open = requests.filter(({ outcome }) => outcome === null);
      const dates = open.map(({ dueDate }) => dueDate ?? '9999');
      assert.deepEqual(dates, [...dates].sort());
      assert.equal(
        requests.findIndex(({ late }) => !late),
        requests.filter(({ late }) => late).length,
      );
      assert.ok(requests[0]?.late);
      assert.deepEqual(
        requests.slice(open.length).map(({ outcome }) => outcome === null),
        [false, false],
      );
      const first = await list('site=exemple&state=all&limit=3');
      assert.equal(first.next, 3);
      const second = await list('site=exemple&state=all&limit=1000&offset=3');
      assert.deepEqual(
        [...first.requests, ...second.requests].map(({ reference }) => reference),
        requests.map(({ reference }) => reference),
      );
      assert.equal((await list('site=exemple')).requests.length, open.length);
    });

    it('REQ-65: is exported as CSV and JSON, with every column of the register', async () => {
      const json = await collector.client.get('/register/export?site=exemple&format=json');
      const lines = (await json.json()) as File[];
      const { requests } = await list('site=exemple&state=all&limit=1000');
      assert.deepEqual(
        new Set(lines.map(({ reference }) => reference)),
        new Set(requests.map(({ reference }) => reference)),
      );
      const csv = await collector.client.get('/register/export?site=exemple&format=csv');
      assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/);
      assert.match(csv.headers.get('content-disposition') ?? '', /limpide-exemple-register\.csv/);
      const [head = ''] = (await csv.text()).split('\r\n');
      for (const column of [
        ...['reference', 'receivedAt', 'channel', 'rights', 'capacity', 'identityState'],
        ...['targetDate', 'legalDueDate', 'extensionReason', 'suspension', 'ackAt'],
        ...['recipientsNotified', 'outcome', 'answeredAt', 'refusalReason', 'remediesMentioned'],
        ...['closedAt', 'purgeAt'],
      ])
        assert.ok(
          head.split(',').some((cell) => cell.replace('\ufeff', '') === column),
          column,
        );
    });

    it('opens to its scope and sites only, and writes down whose token it was', async () => {
      const token = async (scopes: string[], sites: string[] | null, label: string) => {
        const made = await send('/tokens', { name: label, scopes, sites });
        return ((await made.json()) as { token: string }).token;
      };
      const { reference } = await post();
      const ask = (bearer: string, path: string, body?: object) =>
        body === undefined
          ? collector.client.get(path, bearer)
          : send(path, body, { authorization: `Bearer ${bearer}` });
      const reading = await token(['read'], null, 'lecture');
      assert.equal((await ask(reading, '/register?site=exemple')).status, 403);
      const elsewhere = await token(['rights'], ['autre'], 'ailleurs');
      assert.equal((await ask(elsewhere, `/register/${reference}`)).status, 404);
      assert.equal((await ask(elsewhere, '/register?site=exemple')).status, 403);
      const dpo = await token(['rights'], ['exemple'], 'dpo');
      assert.equal(
        (await ask(dpo, `/register/${reference}`, { type: 'note', text: 'a' })).status,
        200,
      );
      assert.equal((await read(reference)).events.at(-1)?.who, 'dpo');
      assert.equal((await ask('', '/register?site=exemple')).status, 401);
      const erase = await fetch(`${collector.client.base}/register/${reference}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${dpo}` },
      });
      assert.equal(erase.status, 403);
    });

    it('shows its author where it stands, by the signed link alone, the same 404 otherwise', async () => {
      const { reference, statusUrl } = await post();
      const json = (await (await fetch(statusUrl)).json()) as Record<string, unknown>;
      assert.equal(json['reference'], reference);
      assert.doesNotMatch(JSON.stringify(json), /anne|C-1042|commandes/);
      const other = await post();
      const url = new URL(statusUrl);
      const { expires, signature } = Object.fromEntries(url.searchParams);
      const wrong = [
        statusUrl.replace(reference, other.reference),
        statusUrl.replace(reference, 'DR-2026-AAAA-AAAA'),
        statusUrl.replace(String(expires), String(Number(expires) + 1)),
        statusUrl.replace(String(signature), `${String(signature).slice(1)}A`),
        statusUrl.split('?')[0] ?? '',
        `${statusUrl}&more=1`,
      ];
      const answers = await Promise.all(wrong.map((one) => fetch(one)));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([404]));
      assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
      const before = clock.now().toISOString();
      clock.advance(367 * 86_400);
      assert.equal((await fetch(statusUrl)).status, 404);
      clock.set(before);
    });

    it('forgets what is erased, and keeps the chain whole', async () => {
      const { reference, statusUrl } = await post();
      const erase = () =>
        fetch(`${collector.client.base}/register/${reference}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${TOKEN}` },
        });
      assert.equal((await erase()).status, 204);
      assert.equal((await erase()).status, 404);
      assert.equal((await fetch(statusUrl)).status, 404);
      assert.deepEqual(collector.unforeseen(), []);
    });

    it('is purged six years after it was settled, and what is open stays', async () => {
      await collector.close();
      const count = () =>
        inDatabase(async (database) => {
          const rows = await database.query<{ settled: boolean }>(
            'SELECT settled_at IS NOT NULL AS settled FROM rights_requests',
          );
          return { open: rows.filter((row) => !row.settled).length, all: rows.length };
        });
      const before = await count();
      assert.equal(before.all - before.open, 2);
      const purgeAt = (moment: string) =>
        inDatabase((database) => purge(database, defaultRetention, new Date(moment)));
      await purgeAt('2032-11-29T08:00:00Z');
      assert.deepEqual(await count(), { open: before.open, all: before.all });
      const purged = await purgeAt('2032-12-01T08:00:00Z');
      assert.ok(purged.some(({ kind, count }) => kind === 'rights-request' && count === 2));
      assert.deepEqual(await count(), { open: before.open, all: before.open });
      const verdict = await inDatabase((database) =>
        verifyProof(exportProof(database, 'exemple', clock.now())),
      );
      assert.deepEqual(verdict.problems, []);
      assert.equal(verdict.tombstones, 3);
    });
  });
