import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { importSuppressions } from '../src/kinds/sign-up/import-subscribers.js';
import { following } from '../src/server/following.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { keptForm, PATH, rightsBody } from './support/rights-body.js';
import { objectionWorld } from './support/objection-world.js';

for (const [name, makeDatabase] of databases)
  describe(`an objection on ${name}`, () => {
    const world = objectionWorld(makeDatabase);
    const {
      clock,
      sites,
      dependencies,
      load,
      exported,
      sendJson,
      ask,
      file,
      choose,
      lines,
      objecting,
      by,
    } = world;

    for (const right of ['opposition-prospection', 'retrait-consentement'])
      it(`REQ-59: by the form (${right}) stops every list, and what would come later`, async () => {
        const email = `form-${right}@taken.test`;
        assert.equal(await load(email), 'imported');
        assert.equal(await load(email, 'soft-opt-in', { list: 'clients' }), 'imported');
        assert.deepEqual(await exported(email), ['clients', 'newsletter']);
        await ask({ rights: [right], ...by(email.toUpperCase()) });
        assert.deepEqual(await exported(email), []);
        for (const list of ['newsletter', 'clients', 'autre'])
          assert.equal(await load(email, 'soft-opt-in', { list }), 'objected');
      });

    it('by the form of a page without script', async () => {
      const email = 'plain@taken.test';
      await load(email);
      const body = new URLSearchParams({ rights: 'opposition-prospection', email });
      const headers = { origin: ORIGIN };
      const answer = await world.app.request(`/privacy${PATH}`, { method: 'POST', body, headers });
      assert.equal(answer.status, 303);
      assert.deepEqual(await exported(email), []);
      const page = await world.app.request(`/privacy/${answer.headers.get('location')}`, {
        headers: { accept: 'text/html' },
      });
      const text = await page.text();
      assert.match(text, /retirée de toutes les listes que tient ce site/);
      // No mailing tool is told by itself: the page does not say that all is done.
      assert.match(text, /doit encore/);
      assert.doesNotMatch(text, /immédiatement/);
    });

    it('entered by hand from a letter, whose identifier is the address concerned', async () => {
      const email = 'letter@taken.test';
      await load(email);
      const answer = await sendJson(
        '/register',
        {
          site: 'exemple',
          channel: 'post',
          receivedAt: '2026-11-20',
          form: {
            ...keptForm(),
            ...objecting,
            details: undefined,
            motives: undefined,
            answer: {
              by: 'post',
              name: 'A',
              street: 'B',
              postalCode: '75002',
              city: 'C',
              country: 'FR',
            },
            identifier: { type: 'email', value: email },
          },
        },
        TOKEN,
      );
      assert.equal(answer.status, 201, await answer.clone().text());
      assert.deepEqual(await exported(email), []);
      assert.equal(await load(email), 'objected');
    });

    it('does not stop a mandatary for whom they write for', async () => {
      await load('avocat@taken.test');
      await load('client@taken.test');
      const form = {
        ...objecting,
        ...by('avocat@taken.test'),
        capacity: 'mandatary',
        mandate: { object: 'Prospection', duration: 'six mois' },
        identifier: { type: 'email', value: 'client@taken.test' },
      };
      await ask(form);
      assert.deepEqual(await exported('avocat@taken.test'), ['newsletter']);
      assert.deepEqual(await exported('client@taken.test'), []);
      const { reference } = await ask({ ...form, identifier: undefined });
      assert.deepEqual((await file(reference)).objection?.left, ['nobody']);
    });

    it('switches off the lines of the customer whose address it is', async () => {
      const email = 'linked@taken.test';
      await choose('C-1', email, { email: true, sms: true, phone: true, catalogue: true });
      assert.deepEqual(await exported(email), ['newsletter']);
      clock.advance(5);
      await ask({ ...objecting, ...by(email) });
      assert.deepEqual(await lines('C-1'), []);
      assert.deepEqual(await exported(email), []);
    });

    it('by the number of a customer, whose address is then known', async () => {
      const email = 'numbered@taken.test';
      await choose('C-2', email, { email: true, sms: true });
      clock.advance(5);
      await ask({
        ...objecting,
        ...by('elsewhere@taken.test'),
        identifier: { type: 'customer', value: 'C-2' },
      });
      assert.deepEqual([await lines('C-2'), await exported(email)], [[], []]);
      assert.equal(await load(email), 'objected');
    });

    it('REQ-73: "stop everything" with all off already is kept, and meets an import', async () => {
      const email = 'off@taken.test';
      await choose('C-3', email, { email: false, sms: false }, { action: 'object-all' });
      assert.equal(await load(email, 'soft-opt-in'), 'objected');
      assert.deepEqual(await exported(email), []);
    });

    it('REQ-71: a line that is an objection, saved off, is one even where nothing changes', async () => {
      const basis = { email: 'soft-opt-in' };
      await choose('C-4', 'soft@taken.test', { email: false }, { basis });
      assert.equal(await load('soft@taken.test', 'soft-opt-in'), 'objected');
      // A consent that nobody gave, left as it is, objects to nothing.
      await choose('C-5', 'untouched@taken.test', { email: false });
      assert.equal(await load('untouched@taken.test', 'soft-opt-in'), 'imported');
    });

    it('is not undone by a choice made before it that arrives after it', async () => {
      const email = 'late@taken.test';
      const occurredAt = `${clock.now().toISOString().slice(0, 19)}Z`;
      clock.advance(60);
      await ask({ ...objecting, ...by(email) });
      clock.advance(60);
      await choose('C-6', email, { email: true }, { occurredAt });
      assert.deepEqual([await exported(email), await lines('C-6')], [[], []]);
      // What they switch on themselves afterwards is theirs, for that list alone.
      clock.advance(60);
      await choose('C-6', email, { email: true });
      assert.deepEqual(await exported(email), ['newsletter']);
      assert.equal(await load(email, 'consent', { list: 'clients' }), 'objected');
      assert.equal(await load(email), 'known');
    });

    it('by a suppression list switches the lines of the customer off too', async () => {
      const email = 'listed@taken.test';
      await choose('C-7', email, { email: true });
      const rows = readCsv(`email\n${email}`);
      await importSuppressions(
        { ...dependencies(), following },
        sites.byId('exemple') ?? assert.fail(),
        rows,
      );
      assert.deepEqual([await lines('C-7'), await exported(email)], [[], []]);
    });

    it('leaves a task, due today, where nobody is told by itself', async () => {
      const { reference, objection } = await ask({
        ...objecting,
        ...by('task@taken.test'),
        identifier: { type: 'phone', value: '+33 6 12 34 56 78' },
      });
      assert.deepEqual(objection?.left, ['tools', 'phone']);
      const today = clock.now().toISOString().slice(0, 10);
      const before = await file(reference);
      assert.deepEqual([before.outcome, before.objection?.due], [null, today]);
      const page = async () =>
        (
          await world.app.request('/privacy/register?site=exemple', {
            headers: { authorization: `Bearer ${TOKEN}`, accept: 'text/html' },
          })
        ).text();
      const row = async () =>
        (await page()).split('<tr').find((text) => text.includes(reference)) ?? '';
      assert.match(await row(), /Aujourd’hui/);
      clock.advance(86_400);
      assert.match(await row(), /En retard d’un jour/);
      assert.equal((await file(reference)).late, true);
      const done = { type: 'objection-completed', text: 'Numéro retiré du fichier d’appels.' };
      const answer = await world.app.request(`/privacy/register/${reference}`, {
        method: 'POST',
        body: JSON.stringify(done),
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      });
      assert.equal(answer.status, 200, await answer.clone().text());
      const after = await file(reference);
      assert.deepEqual(
        [after.objection?.due, after.late, after.outcome],
        [null, false, 'answered'],
      );
    });

    it('is once, however often it is sent, and the chain proves it without naming anybody', async () => {
      const count = async () => {
        const [row] = await world.database.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM objections',
        );
        return row?.count ?? 0;
      };
      const body = rightsBody({
        ...objecting,
        ...by('twice@taken.test'),
        identifier: undefined,
        details: undefined,
        motives: undefined,
      });
      const statuses = [await sendJson(PATH, body), await sendJson(PATH, body)];
      const before = await count();
      assert.deepEqual(
        statuses.map(({ status }) => status),
        [201, 200],
      );
      assert.deepEqual(...([await statuses[1]?.json(), await statuses[0]?.json()] as const));
      await sendJson(PATH, body);
      assert.equal(await count(), before);
      const proof = [];
      for await (const line of exportProof(world.database, 'exemple', clock.now()))
        proof.push(line);
      const verdict = await verifyProof(proof);
      assert.deepEqual(verdict.problems, []);
      const kept = await world.database.query('SELECT * FROM objections');
      const texts = JSON.stringify([
        proof,
        kept,
        await world.database.query('SELECT * FROM suppressions'),
      ]);
      assert.doesNotMatch(texts, /@|612345678|"C-\d{1,2}"/);
    });
  });
