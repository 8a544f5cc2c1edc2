import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { deliverMails } from '../src/mail/deliver.js';
import { Mailer } from '../src/mail/mailer.js';
import { askOpenTracking } from '../src/kinds/sign-up/ask-open-tracking.js';
import { checkSecret } from '../src/objections/check-secret.js';
import { canonicalJson } from '../src/records/canonical-json.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';
import { listsWorld } from './support/lists-world.js';

const BASE = `${ORIGIN}/privacy`;

for (const [name, makeDatabase] of databases)
  describe(`lists of the owner on ${name}`, () => {
    const world = listsWorld(makeDatabase);
    const { clock, logger, signerOf, dependencies, site, load, get, subscribers, stop } = world;
    let smtp: SmtpProcess;
    let mailer: Mailer;
    before(async () => {
      smtp = await startSmtp();
      mailer = new Mailer({ smtpUrl: smtp.url, from: 'Exemple <lettre@exemple.fr>' });
    });
    after(async () => {
      mailer.close();
      await smtp.stop();
    });

    it('take over an existing list with its proof, and refuse rows without', async () => {
      const text = [
        '\ufeffemail;list;date;proof;openTrackingProof',
        'anne@taken.test;actualites;2025-03-01;"Case cochée, page « lettre »;',
        'version 3";',
        'paul@taken.test;actualites;2025-03-01;;',
        'luc@taken.test;actualites;2027-03-01;Case cochée;',
        'pas une adresse;actualites;2025-03-01;Case cochée;',
        'eve@taken.test;;2025-03-01;Bulletin signé au salon;Seconde case cochée',
        '',
      ].join('\r\n');
      const result = await load(text);
      assert.deepEqual(result, {
        imported: 2,
        known: 0,
        objected: 0,
        refused: [
          { line: 4, reason: 'proof' },
          { line: 5, reason: 'date' },
          { line: 6, reason: 'email' },
        ],
      });
      const again = await load(text);
      assert.deepEqual([again.imported, again.known], [0, 2]);
      const [anne, eve] = (await subscribers()).sort((a, b) => (a.list < b.list ? -1 : 1));
      assert.deepEqual(
        [anne?.email, anne?.list, anne?.basis, anne?.openTracking],
        ['anne@taken.test', 'actualites', 'consent', false],
      );
      assert.deepEqual([eve?.list, eve?.openTracking], ['newsletter', true]);
      assert.equal(
        anne?.proof.events[0]?.data['proof'],
        'Case cochée, page « lettre »;\r\nversion 3',
      );
    });

    it('export subscribers with a proof that anybody can make again, and the chain holds', async () => {
      const [anne] = await subscribers('&list=actualites');
      const [event] = anne?.proof.events ?? [];
      assert.ok(anne && event);
      const { number, at, type, data } = event;
      const text = canonicalJson({
        file: anne.id,
        about: anne.proof.about,
        number,
        at,
        type,
        data,
      });
      const salt = Buffer.from(anne.proof.salt, 'hex');
      assert.equal(createHash('sha256').update(salt).update(text).digest('hex'), event.sha256);
      const records = await world.database.query<{ sha256: string }>(
        `SELECT body->>'sha256' AS sha256 FROM records WHERE event_id = $1`,
        [event.eventId],
      );
      assert.deepEqual(records, [{ sha256: event.sha256 }]);
      const csv = await (await get('/newsletter/subscribers?site=exemple&format=csv')).text();
      assert.match(csv, /^email,list,state,basis,openTracking,/);
      assert.match(csv, /"anne@taken\.test","actualites","confirmed","consent","false",/);
      assert.ok(csv.includes(`<${BASE}/newsletter/unsubscribe/${anne.id}.`));
    });

    it('REQ-51: give both headers of RFC 8058, exactly', async () => {
      const [anne] = await subscribers();
      const url = anne?.headers['List-Unsubscribe'].slice(1, -1) ?? '';
      assert.ok(url.startsWith(`${BASE}/newsletter/unsubscribe/`));
      assert.deepEqual(anne?.headers, {
        'List-Unsubscribe': `<${url}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      });
      const one = await get(`/newsletter/subscribers/${anne?.id}?site=exemple`);
      assert.deepEqual(await one.json(), anne);
    });

    it('are opened by a token with their scope, site by site', async () => {
      const make = async (scopes: string[], ids: string[]) => {
        const answer = await world.app.request('/privacy/tokens', {
          method: 'POST',
          body: JSON.stringify({ name: 'outil', scopes, sites: ids }),
          headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        });
        return ((await answer.json()) as { token: string }).token;
      };
      const path = '/newsletter/subscribers';
      assert.equal((await get(path, '')).status, 401);
      assert.equal((await get(path, await make(['read'], ['exemple']))).status, 403);
      const own = await make(['newsletter'], ['voisin']);
      assert.equal((await get(`${path}?site=exemple`, own)).status, 403);
      assert.deepEqual(await (await get(path, own)).json(), []);
      const [anne] = await subscribers();
      assert.equal((await get(`${path}/${anne?.id}`, own)).status, 404);
      assert.equal((await get(`${path}/${anne?.id}`, own, 'DELETE')).status, 403);
      assert.equal((await get('/choices/customers', own)).status, 200);
    });

    it('REQ-71: note the end of a soft opt-in as an objection', async () => {
      const text =
        'email,list,date,proof\nzoe@taken.test,clients,2025-06-01,"Commande 1042, case de refus"';
      await load(text, 'soft-opt-in');
      const [zoe] = await subscribers('&list=clients');
      assert.equal(zoe?.basis, 'soft-opt-in');
      await stop(zoe);
      const [after] = await subscribers('&list=clients&state=withdrawn');
      assert.equal(after?.proof.events.at(-1)?.type, 'object');
    });

    it('ask whether openings may be measured, once in six months, with both headers', async () => {
      const email = 'tom@taken.test';
      await load(`email,date,proof\n${email},2025-01-02,Case cochée`);
      const ask = () => askOpenTracking(dependencies(), site());
      const mails = async () => {
        await deliverMails(world.database, mailer, logger, clock.now);
        return smtp.taken.filter(({ to }) => to.includes(email)).map(({ source }) => source);
      };
      assert.equal(await ask(), 2);
      assert.equal(await ask(), 0);
      const [mail = ''] = await mails();
      const tom = (await subscribers()).find((one) => one.email === email);
      const head = mail.slice(0, mail.indexOf('\r\n\r\n')).split('\r\n');
      for (const [key, value] of Object.entries(tom?.headers ?? {}))
        assert.ok(head.includes(`${key}: ${value}`), head.join('\n'));
      clock.advance(150 * 86_400);
      assert.equal(await ask(), 0);
      clock.advance(40 * 86_400);
      assert.equal(await ask(), 2);
      const text = ((await mails()).at(-1) ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const link = text.match(/\/privacy\/newsletter\/opens\/[\w-]+/)?.[0] ?? '';
      for (let scans = 0; scans < 2; scans += 1) {
        const page = await (await world.app.request(link)).text();
        assert.ok(page.indexOf('value="no"') > 0 && page.indexOf('value="yes"') > 0);
      }
      const answer = () =>
        world.app.request(link, { method: 'POST', body: new URLSearchParams({ answer: 'no' }) });
      assert.equal((await answer()).status, 200);
      assert.equal((await answer()).status, 200);
      assert.equal((await world.app.request(link)).status, 404);
      // Who has said no is not asked again; who does not answer is.
      clock.advance(190 * 86_400);
      assert.equal(await ask(), 1);
    });

    it('erase a subscriber, whom no import brings back', async () => {
      const anne = (await subscribers()).find(({ email }) => email === 'anne@taken.test');
      const path = `/newsletter/subscribers/${anne?.id}?site=exemple`;
      assert.equal((await get(path, TOKEN, 'DELETE')).status, 204);
      assert.equal((await get(path, TOKEN, 'DELETE')).status, 404);
      assert.equal((await stop(anne)).status, 404);
      const text = 'email,list,date,proof\nanne@taken.test,actualites,2025-03-01,Case cochée';
      assert.equal((await load(text)).objected, 1);
    });

    it('refuse a secret under which objections would no longer be found', async () => {
      await checkSecret(world.database, signerOf(world.database));
      const other = createSigner(world.database, 'o'.repeat(32));
      await assert.rejects(checkSecret(world.database, other), /objections/);
    });
  });
