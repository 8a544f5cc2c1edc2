import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { registerWorld, type Entry } from './support/register-world.js';

for (const [name, makeDatabase] of databases)
  describe(`the register of rights requests, kept by its owner, on ${name}`, () => {
    const { clock, collector, send, post, read, act, list, manual, settleTwo } =
      registerWorld(makeDatabase);

    it('takes what came by post, by telephone or at the counter, from its own day', async () => {
      clock.set('2026-11-25T09:00:00Z');
      const eventId = randomUUID();
      const answer = await send('/register', manual({ eventId, site: 'exemple' }));
      assert.equal(answer.status, 201, await answer.clone().text());
      const file = (await answer.json()) as Entry;
      assert.deepEqual(
        [file.channel, file.receivedAt, file.targetDate, file.legalDueDate, file.ackAt],
        ['post', '2026-11-20', '2026-12-20', '2026-12-21', null],
      );
      assert.equal(file.events[0]?.who, 'LIMPIDE_TOKEN');
      const again = await send('/register', manual({ eventId, site: 'exemple' }));
      assert.equal(again.status, 200);
      assert.equal(((await again.json()) as Entry).reference, file.reference);
      const future = await send('/register', manual({ site: 'exemple', receivedAt: '2026-11-26' }));
      assert.equal((await problemOf(future, 400)).errors?.[0]?.pointer, '/receivedAt');
      const acknowledged = await act(file.reference, { type: 'acknowledged', on: '2026-11-24' });
      assert.equal(acknowledged.ackAt, '2026-11-24');
    });

    it('counts the public holidays of where the site is', async () => {
      clock.set('2026-11-26T09:00:00Z');
      const answer = await send('/register', manual({ site: 'autre', receivedAt: '2026-11-26' }));
      const file = (await answer.json()) as Entry;
      // 26 December is a Saturday and a holiday there; Monday 28 is not.
      assert.equal(file.legalDueDate, '2026-12-28');
      clock.set('2027-03-02T09:00:00Z');
      const later = await send('/register', manual({ site: 'autre', receivedAt: '2027-02-26' }));
      // 26 March 2027 is Good Friday: then Easter, Monday included.
      assert.equal(((await later.json()) as Entry).legalDueDate, '2027-03-30');
    });

    it('lists late ones first, then by due date, then what is suspended, then what is settled', async () => {
      clock.set('2026-11-25T09:00:00Z');
      await post();
      const { reference } = await post();
      await act(reference, { type: 'identity-requested', reason: 'x' });
      await settleTwo();
      clock.set('2027-01-02T09:00:00Z');
      await post();
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
      const json = await collector().client.get('/register/export?site=exemple&format=json');
      const lines = (await json.json()) as Entry[];
      const { requests } = await list('site=exemple&state=all&limit=1000');
      assert.deepEqual(
        new Set(lines.map(({ reference }) => reference)),
        new Set(requests.map(({ reference }) => reference)),
      );
      const csv = await collector().client.get('/register/export?site=exemple&format=csv');
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
          ? collector().client.get(path, bearer)
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
      const erase = await fetch(`${collector().client.base}/register/${reference}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${dpo}` },
      });
      assert.equal(erase.status, 403);
    });
  });
