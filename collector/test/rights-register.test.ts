import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { registerWorld } from './support/register-world.js';
import { keptForm } from './support/rights-body.js';

for (const [name, makeDatabase] of databases)
  describe(`the register of rights requests on ${name}`, () => {
    const { clock, send, post, read, act, refused } = registerWorld(makeDatabase);

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
        type: 'identity-requested',
        reason: 'L’adresse n’est pas celle du compte.',
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
          from: '2026-12-01T09:00:00Z',
          to: '2026-12-11T09:00:00Z',
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
        rights: ['opposition-prospection'],
        identifier: undefined,
        details: undefined,
        motives: undefined,
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
          type: 'refused',
          reason: 'Excessive.',
          remediesMentioned: false,
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
        type: 'refused',
        reason: 'Demande répétitive.',
        remediesMentioned: true,
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
  });
