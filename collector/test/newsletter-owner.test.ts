import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createLogger, openDatabase, type Database } from '../src/index.js';
import { createApp } from '../src/server/app.js';
import { deliverMails } from '../src/mail/deliver.js';
import { Mailer } from '../src/mail/mailer.js';
import { askOpenTracking } from '../src/kinds/sign-up/ask-open-tracking.js';
import { checkSecret } from '../src/objections/check-secret.js';
import { importSubscribers, importSuppressions } from '../src/kinds/sign-up/import.js';
import { following } from '../src/server/following.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import type { ProvenSubscriber } from '../src/kinds/sign-up/subscriber.js';
import { canonicalJson } from '../src/records/canonical-json.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { Sites } from '../src/sites/sites.js';
import { deliverWebhooks } from '../src/webhooks/deliver.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';
import { startWebhookServer } from './support/webhook-server.js';

const SECRET = 'the-secret-of-webhooks-for-tests-only';
const BASE = `${ORIGIN}/privacy`;

for (const [name, makeDatabase] of databases)
  describe(`lists of the owner on ${name}`, () => {
    const clock = new ScriptedClock();
    const logger = createLogger('silent');
    const signerOf = (database: Database) => createSigner(database, 's'.repeat(32));
    let made: TestDatabase;
    let database: Database;
    let smtp: SmtpProcess;
    let mailer: Mailer;
    let hook: Awaited<ReturnType<typeof startWebhookServer>>;
    let app: ReturnType<typeof createApp>;
    let sites: Sites;
    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      smtp = await startSmtp();
      hook = await startWebhookServer();
      mailer = new Mailer({ smtpUrl: smtp.url, from: 'Exemple <lettre@exemple.fr>' });
      const configured = [
        { id: 'exemple', origins: [ORIGIN], webhook: { url: hook.url, secret: SECRET } },
        { id: 'voisin', origins: ['https://voisin.fr'] },
      ];
      sites = new Sites(configured);
      app = createApp({
        database,
        sites: configured,
        tokens: [TOKEN],
        logger,
        now: clock.now,
        signer: signerOf(database),
      });
    });
    after(async () => {
      mailer.close();
      await Promise.all([smtp.stop(), hook.stop()]);
      await database.close();
      await made.remove();
    });

    const dependencies = () => ({
      database,
      signer: signerOf(database),
      basePath: '/privacy',
      now: clock.now,
    });
    const site = (id = 'exemple') => sites.byId(id) ?? assert.fail();
    const load = (text: string, basis: 'consent' | 'soft-opt-in' = 'consent', id = 'exemple') =>
      importSubscribers(dependencies(), site(id), basis, readCsv(text));
    const get = (path: string, token = TOKEN, method = 'GET') =>
      app.request(`/privacy${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    const subscribers = async (query = ''): Promise<ProvenSubscriber[]> => {
      const answer = await get(`/newsletter/subscribers?site=exemple${query}`);
      assert.equal(answer.status, 200, await answer.clone().text());
      return (await answer.json()) as ProvenSubscriber[];
    };
    const deliver = () => deliverWebhooks(database, sites, logger, clock.now);
    const stop = (
      one: ProvenSubscriber | undefined,
      fields: Record<string, string> = { 'List-Unsubscribe': 'One-Click' },
    ) => {
      const url = one?.headers['List-Unsubscribe'].slice(1, -1).replace(ORIGIN, '') ?? '';
      const body = new URLSearchParams(fields);
      return app.request(url, { method: 'POST', body });
    };

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
      const records = await database.query<{ sha256: string }>(
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
        const answer = await app.request('/privacy/tokens', {
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

    it('tell the owner’s server of each change, signed, and again until it answers', async () => {
      await deliver();
      hook.received.length = 0;
      const proof =
        'email,date,proof,openTrackingProof\nines@taken.test,2025-01-02,Case cochée,Seconde case';
      await load(proof);
      const ines = (await subscribers()).find(({ email }) => email === 'ines@taken.test');
      assert.equal((await stop(ines, { stop: 'open-tracking' })).status, 200);
      hook.answers.push(500, 'redirect');
      await deliver();
      // The second waits for the first.
      assert.equal(hook.received.length, 1);
      clock.advance(59);
      await deliver();
      assert.equal(hook.received.length, 1);
      clock.advance(1);
      await deliver();
      assert.equal(hook.received.length, 2);
      clock.advance(120);
      await deliver();
      const types = hook.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
      assert.deepEqual(types, [
        ...['newsletter.confirmed', 'newsletter.confirmed'],
        ...['newsletter.confirmed', 'newsletter.changed'],
      ]);
      assert.deepEqual([...new Set(hook.received.map(({ path }) => path))], ['/hook']);
      const ids = hook.received.map(({ headers }) => headers['limpide-id']);
      assert.equal(new Set(ids).size, 2);
      for (const { headers, body } of hook.received) {
        assert.equal((JSON.parse(body) as { id: string }).id, headers['limpide-id']);
        const [, time = '', given] =
          String(headers['limpide-signature']).match(/^t=(\d+),v1=([0-9a-f]{64})$/) ?? [];
        const expected = createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex');
        assert.equal(given, expected);
      }
      const { data } = JSON.parse(hook.received.at(-1)?.body ?? '') as {
        data: { email: string; state: string };
      };
      assert.deepEqual([data.email, data.state], ['ines@taken.test', 'confirmed']);
      assert.deepEqual(await database.query('SELECT 1 FROM webhooks'), []);
      assert.equal((await stop(ines)).status, 200);
      await deliver();
      const last = JSON.parse(hook.received.at(-1)?.body ?? '') as {
        type: string;
        data: { email: string; state: string };
      };
      assert.deepEqual(
        [last.type, last.data.email, last.data.state],
        ['newsletter.withdrawn', 'ines@taken.test', 'withdrawn'],
      );
    });

    it('tell the owner’s server to write to nobody who has stopped meanwhile', async () => {
      hook.received.length = 0;
      await load('email,date,proof\nemma@taken.test,2025-01-02,Case cochée');
      hook.answers.push(500);
      await deliver();
      const emma = (await subscribers()).find(({ email }) => email === 'emma@taken.test');
      assert.equal((await stop(emma)).status, 200);
      clock.advance(120);
      await deliver();
      const told = hook.received.map(({ body }) => {
        const { type, data } = JSON.parse(body) as { type: string; data: { state: string } };
        return `${type} ${data.state}`;
      });
      // The first was on its way when she stopped; tried again, it no longer says what it said.
      assert.deepEqual(told, [
        'newsletter.confirmed confirmed',
        ...['newsletter.withdrawn withdrawn', 'newsletter.withdrawn withdrawn'],
      ]);
    });

    it('never bring back who has objected', async () => {
      const text = 'email,date,proof\nINES@taken.test,2025-01-02,Case cochée';
      assert.equal((await load(text)).objected, 1);
      // Another list was not stopped; everything was, by a suppression list.
      const other = 'email,list,date,proof\nines@taken.test,promotions,2025-01-02,Case cochée';
      assert.equal((await load(other)).imported, 1);
      const rows = readCsv('email\nines@taken.test\nmarc@taken.test\nfaux');
      const result = await importSuppressions({ ...dependencies(), following }, site(), rows);
      assert.deepEqual([result.imported, result.refused.length], [2, 1]);
      const states = (await subscribers('&state=all&list=promotions')).map(({ state }) => state);
      assert.deepEqual(states, ['withdrawn']);
      const third = 'email,list,date,proof\nmarc@taken.test,autre,2025-01-02,Case cochée';
      assert.equal((await load(third, 'soft-opt-in')).objected, 1);
      assert.equal((await load(third, 'consent', 'voisin')).imported, 1);
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
        await deliverMails(database, mailer, logger, clock.now);
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
        const page = await (await app.request(link)).text();
        assert.ok(page.indexOf('value="no"') > 0 && page.indexOf('value="yes"') > 0);
      }
      const answer = () =>
        app.request(link, { method: 'POST', body: new URLSearchParams({ answer: 'no' }) });
      assert.equal((await answer()).status, 200);
      assert.equal((await answer()).status, 200);
      assert.equal((await app.request(link)).status, 404);
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
      await checkSecret(database, signerOf(database));
      const other = createSigner(database, 'o'.repeat(32));
      await assert.rejects(checkSecret(database, other), /objections/);
    });
  });
