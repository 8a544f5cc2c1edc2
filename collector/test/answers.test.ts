import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { START, answeringWorld } from './support/answering-world.js';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { rightsBody } from './support/rights-body.js';
import { until } from './support/until.js';

const TOKEN_NAME = 'LIMPIDE_TOKEN';

for (const [name, makeDatabase] of databases)
  describe(`answers from models on ${name}`, () => {
    const {
      clock,
      collector,
      smtp,
      by,
      answersTo,
      request,
      open,
      fieldsOf,
      signIn,
      send,
      filled,
      read,
      last,
    } = answeringWorld(makeDatabase);

    it('send nothing with a gap, and keep what was typed', async () => {
      const reference = await request(by('gap@taken.test'));
      const fields = await fieldsOf(reference, 'access');
      const text = `${filled(fields['text'] ?? '')}\nVu. [à compléter : x]`;
      const answer = await send(reference, 'access', { ...fields, text, do: 'email' });
      assert.equal(answer.status, 400);
      const page = await answer.text();
      assert.match(page, /Rien n’est parti\./);
      assert.match(page, /Vu\. \[à compléter/);
      const { events } = await read(reference);
      assert.ok(!events.some(({ type }) => type === 'answer-sent'));
      const asJson = await collector().client.send(
        JSON.stringify({ type: 'answer-sent', model: 'access', by: 'email', text }),
        { authorization: `Bearer ${TOKEN}` },
        `/register/${reference}`,
      );
      assert.equal(asJson.status, 400);
      assert.equal(
        ((await asJson.json()) as { errors: { code: string }[] }).errors[0]?.code,
        'gap',
      );
    });

    it('reach the person as they were written, and are in the register once', async () => {
      const reference = await request(by('anne@taken.test'));
      const fields = await fieldsOf(reference, 'access');
      const text = `Bcc: eve@taken.test\r\n${filled(fields['text'] ?? '')}\r\n{{gap}} <b>1 & 2</b>`;
      const given = { ...fields, text, do: 'email' };
      const answer = await send(reference, 'access', given);
      assert.equal(answer.status, 303, await answer.text());
      assert.equal(answer.headers.get('location'), `../../${reference}?done=sent`);
      assert.equal((await send(reference, 'access', given)).status, 303);
      // The acknowledgement, then the answer.
      await until(() => answersTo('anne@taken.test').length >= 2, 60_000);
      const sent = answersTo('anne@taken.test').filter((mail) => mail.text.includes('article 15'));
      assert.equal(sent.length, 1);
      const [{ source, text: told } = { source: '', text: '' }] = sent;
      for (const part of [reference, 'a) Finalités', 'https://www.cnil.fr', '{{gap}} <b>1 & 2</b>'])
        assert.ok(told.includes(part), `${part} in ${told}`);
      assert.match(told, /rights-requests\/DR-/);
      const [head = ''] = source.split('\r\n\r\n', 1);
      assert.doesNotMatch(head, /^(Bcc|Auto-Submitted):/im);
      assert.ok(!smtp().taken.some(({ to }) => to.includes('eve@taken.test')));
      const entry = await read(reference);
      const events = entry.events.filter(({ type }) => type === 'answer-sent');
      assert.equal(events.length, 1);
      const [event] = events as unknown as Record<string, string>[];
      assert.deepEqual(
        [event?.['model'], event?.['by'], event?.['who']],
        ['access', 'email', TOKEN_NAME],
      );
      // Nothing was ticked: the request is still to be answered.
      assert.deepEqual([entry.state, entry['outcome']], ['received', null]);
    });

    it('close the request where the box is ticked, with the measures of all answers', async () => {
      const reference = await request(by('close@taken.test', { rights: ['acces', 'effacement'] }));
      for (const [model, closes] of [
        ['access', ''],
        ['erasure-in-part', 'yes'],
      ] as const) {
        const fields = await fieldsOf(reference, model);
        assert.match(fields['text'] ?? '', /Droits exercés\s: accès et effacement\./);
        const text = filled(
          (fields['text'] ?? '').replace(/\[à compléter : le motif[^\]]*\]/, '§'),
        );
        const ground = model === 'access' ? '' : 'b';
        const answer = await send(reference, model, {
          ...fields,
          text,
          ground,
          closes,
          do: 'email',
        });
        assert.equal(answer.status, 303, await answer.text());
      }
      const entry = await read(reference);
      assert.equal(entry.state, 'closed');
      assert.equal(entry['outcome'], 'answered');
      assert.equal(entry['measures'], 'accès aux données\neffacement en partie');
      // Nothing more leaves: the page leads to the request.
      assert.equal((await open(reference, 'access')).status, 303);
    });

    it('put the ground of article 17(3) where it belongs', async () => {
      const reference = await request(by('ground@taken.test', { rights: ['effacement'] }));
      const fields = await fieldsOf(reference, 'erasure-in-part');
      const text = (fields['text'] ?? '').replace(/\[à compléter\s: (?!le motif)[^\]]*\]/g, 'fait');
      const without = await send(reference, 'erasure-in-part', { ...fields, text, do: 'email' });
      assert.equal(without.status, 400);
      const given = { ...fields, text, ground: 'e', do: 'email' };
      assert.equal((await send(reference, 'erasure-in-part', given)).status, 303);
      const { text: kept } = (await last(reference)) as unknown as { text: string };
      assert.match(kept, /nécessaire pour constater, exercer ou défendre des droits en justice/);
    });

    it('extend in time only, to the day of the register, by the mail alone', async () => {
      clock.set(START);
      const reference = await request(by('extend@taken.test'));
      const fields = await fieldsOf(reference, 'extension');
      const reason = 'Archives nombreuses.';
      const other = (fields['text'] ?? '').replace('25 février 2027', '26 février 2027');
      const wrong = await send(reference, 'extension', {
        ...fields,
        text: other,
        reason,
        do: 'email',
      });
      assert.match(await wrong.text(), /doit dire la nouvelle échéance/);
      const sent = await send(reference, 'extension', { ...fields, reason, do: 'email' });
      assert.equal(sent.status, 303, await sent.text());
      const entry = await read(reference);
      assert.deepEqual(
        [entry.state, entry.extension?.newDue, entry.dueDate, entry.extension?.reason],
        ['extended', '2027-02-25', '2027-02-25', reason],
      );
      await until(() => answersTo('extend@taken.test').length >= 2, 60_000);
      const told = answersTo('extend@taken.test').filter(({ text }) => text.includes(reason));
      assert.equal(told.length, 1);
      const late = await request(by('late@taken.test'));
      const lateFields = await fieldsOf(late, 'extension');
      clock.set('2026-12-29T09:00:00Z');
      await signIn();
      const { guard = '' } = await fieldsOf(late, 'access');
      const given = { ...lateFields, guard, reason, do: 'email' };
      assert.equal((await send(late, 'extension', given)).status, 303);
      assert.equal((await read(late)).extension, null);
      clock.set(START);
      await signIn();
    });

    it('REQ-65: ask for what identifies, and suspend the period as the register does', async () => {
      const reference = await request(by('who@taken.test'));
      const fields = await fieldsOf(reference, 'identity');
      const text = filled(fields['text'] ?? '');
      const unsaid = await send(reference, 'identity', { ...fields, text, do: 'email' });
      assert.equal(unsaid.status, 400);
      const reason = 'Deux comptes à ce nom.';
      const sent = await send(reference, 'identity', { ...fields, text, reason, do: 'email' });
      assert.equal(sent.status, 303, await sent.text());
      const entry = await read(reference);
      assert.deepEqual([entry.identityState, entry.dueDate], ['requested', null]);
      assert.equal(entry.suspension[0]?.reason, reason);
    });

    it('refuse with reasons and remedies, which cannot be left out', async () => {
      const reference = await request(by('no@taken.test'));
      const fields = await fieldsOf(reference, 'refusal');
      const text = filled(fields['text'] ?? '');
      const reason = 'Quatre demandes identiques en un mois.';
      const given = { ...fields, text, reason, closes: 'yes', do: 'email' };
      const bare = text.replace(/Vous pouvez adresser[^\n]*\n/, '');
      const short = await send(reference, 'refusal', { ...given, text: bare });
      assert.match(await short.text(), /mentionne la réclamation à la CNIL/);
      assert.equal((await send(reference, 'refusal', given)).status, 303);
      const entry = await read(reference);
      assert.deepEqual(
        [entry.state, entry['outcome'], entry['remediesMentioned']],
        ['closed', 'refused', true],
      );
    });

    it('are in the language of the request', async () => {
      const notice = { ...rightsBody().notice, lang: 'en' };
      const reference = await request(by('ann@taken.test'), { notice });
      const fields = await fieldsOf(reference, 'access-none');
      assert.match(fields['text'] ?? '', /^Dear Sir or Madam,/);
      assert.equal((await send(reference, 'access-none', { ...fields, do: 'email' })).status, 303);
      await until(() => answersTo('ann@taken.test').length >= 2, 60_000);
      assert.ok(answersTo('ann@taken.test').some(({ text }) => /We process none/.test(text)));
    });
  });
