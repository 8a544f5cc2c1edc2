import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultRetention } from '@limpide/contract/retention';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { purge } from '../src/retention/purge.js';
import { testCollector, TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { PATH, rightsBody } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { until } from './support/until.js';
import { placesOf } from './support/places-of.js';
import { registerWorld } from './support/register-world.js';

const DAY = 86_400;

for (const [name, makeDatabase] of databases)
  describe(`what the register forgets before its line, on ${name}`, () => {
    const { clock, collector, post, act, inDatabase } = registerWorld(makeDatabase);
    let reference = '';
    const traces = (texts: string[]) =>
      inDatabase(async (database) => {
        await purge(database, defaultRetention, clock.now());
        const found = [];
        for (const text of texts)
          found.push(...(await placesOf(database, text)).map((place) => `${text}: ${place}`));
        return found;
      });

    it('forgets what identified somebody once the request is settled, and that alone', async () => {
      ({ reference } = await post({
        rights: ['acces', 'effacement'],
        answer: { by: 'email', email: 'ines.asks@example.test' },
        identifier: { type: 'customer', value: 'CLIENT-77' },
        details: { effacement: 'Tout sur ma commande violette.' },
      }));
      await act(reference, { type: 'identity-requested', reason: 'Adresse inconnue ici.' });
      clock.advance(DAY);
      await act(reference, { type: 'identity-provided', text: 'Née le 3 mai, passeport vert.' });
      clock.advance(DAY);
      await act(reference, { type: 'answered', measures: 'Copie envoyée à Inès.' });
      await act(reference, { type: 'note', text: 'Inès rappelle lundi.' });
      clock.advance(60);
      const waiting = await post({ answer: { by: 'email', email: 'max.waits@example.test' } });
      await collector().close();
      assert.deepEqual(await traces(['passeport vert']), []);
      for (const text of ['ines.asks', 'CLIENT-77', 'violette', 'inconnue ici', 'envoyée à'])
        assert.notDeepEqual(await traces([text]), [], text);
      assert.ok(waiting.reference);
    });

    it('a year later keeps the bare line alone, for six years, proved as before', async () => {
      clock.advance(366 * DAY);
      assert.deepEqual(
        await traces([
          ...['ines.asks', 'CLIENT-77', 'violette', 'inconnue ici', 'envoyée à', 'rappelle'],
          'passeport',
        ]),
        [],
      );
      // What is not answered waits for its answer.
      assert.notDeepEqual(await traces(['max.waits']), []);
      const verdict = await inDatabase((database) =>
        verifyProof(exportProof(database, 'exemple', clock.now())),
      );
      assert.deepEqual(verdict.problems, []);
      const [row] = await inDatabase((database) =>
        database.query<{ types: string[]; request: Record<string, unknown> }>(
          `SELECT array_agg(type ORDER BY number) AS types,
             (SELECT data->'request' FROM rights_events
              WHERE reference = $1 AND number = 1) AS request
           FROM rights_events WHERE reference = $1`,
          [reference],
        ),
      );
      assert.deepEqual(
        row?.types.filter((type) => type !== 'acknowledged'),
        [...['received', 'identity-requested', 'identity-provided', 'answered', 'note']],
      );
      assert.deepEqual(row?.request['form'], {
        rights: ['acces', 'effacement'],
        capacity: 'self',
        answer: { by: 'email' },
      });
    });
  });

for (const [name, makeDatabase] of databases)
  describe(`a bare line of the register, as its owner reads it, on ${name}`, () => {
    it('shows its rights, dates and outcome, and no hole', async () => {
      const made = await makeDatabase();
      const clock = new ScriptedClock('2026-11-25T09:00:00Z');
      const first = await testCollector(made, { now: clock.now });
      const form = { answer: { by: 'email', email: 'lou@example.test' } };
      const posted = await first.client.post(rightsBody(form), {}, PATH);
      const { reference } = (await posted.json()) as { reference: string };
      for (const action of [
        { type: 'extended', reason: 'Dossier de Lou très long.' },
        { type: 'refused', reason: 'Lou insiste.', remediesMentioned: true },
      ]) {
        const authorization = `Bearer ${TOKEN}`;
        const done = await first.client.send(
          JSON.stringify(action),
          { authorization },
          `/register/${reference}`,
        );
        assert.equal(done.status, 200, await done.text());
      }
      await first.close();
      clock.advance(366 * DAY);
      // By itself, at its first upkeep. The trail of a year ago is all that there is of it: it would ask.
      const second = await testCollector(made, { now: clock.now, retention: { trail: 'P9Y' } });
      await until(() => second.log.some(({ kind }) => kind === 'request-details'));
      const answer = await second.client.get(`/register/${reference}`);
      const line = (await answer.json()) as Record<string, unknown>;
      assert.equal(line['outcome'], 'refused');
      assert.equal((line['extension'] as { reason: string }).reason, '');
      assert.equal(line['refusalReason'], null);
      for (const path of [
        `/register/${reference}`,
        '/register/export?format=csv',
        '/register/export?format=json',
      ]) {
        const shown = await second.client.get(path);
        assert.doesNotMatch(await shown.text(), /undefined|lou@|insiste|, , /i, path);
      }
      const page = await fetch(`${second.client.base}/register/${reference}`, {
        headers: { authorization: `Bearer ${TOKEN}`, accept: 'text/html' },
      });
      assert.equal(page.status, 200);
      assert.doesNotMatch(await page.text(), /undefined|lou@|insiste|>\s*null/i);
      assert.deepEqual(second.unforeseen(), []);
      await second.remove();
    });
  });
