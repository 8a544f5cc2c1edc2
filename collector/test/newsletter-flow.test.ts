import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLogger, makeCustomerToken, openDatabase, type Database } from '../src/index.js';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { deliverMails } from '../src/mail/deliver.js';
import { Mailer } from '../src/mail/mailer.js';
import { importSubscribers } from '../src/kinds/sign-up/import.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import type { ProvenSubscriber } from '../src/kinds/sign-up/subscriber.js';
import { purge } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { createSigner } from '../src/security/hmac-signer.js';
import type { Site } from '../src/sites/sites.js';
import { createApp } from '../src/server/app.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { choicesBody, signUpBody } from './support/newsletter-body.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { until } from './support/until.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';

const SECRET = 'a-secret-of-the-owner-for-tests-only';
const BASE = `${ORIGIN}/privacy`;
const SITES = [
  { id: 'exemple', origins: [ORIGIN], name: 'Exemple', choicesSecret: SECRET },
  { id: 'voisin', origins: ['https://voisin.fr'], name: 'Voisin' },
];

/** A mail as it was before its transfer encoding. */
const decoded = (source: string): string =>
  source
    .replaceAll('=\r\n', '')
    .replace(/(?:=[0-9A-F]{2})+/g, (text) =>
      Buffer.from(text.replaceAll('=', ''), 'hex').toString('utf8'),
    );

const linkIn = (source: string, path: string): string => {
  const found = decoded(source).match(new RegExp(`${BASE}${path}/[\\w.-]+`));
  assert.ok(found, decoded(source));
  return found[0];
};

for (const [name, makeDatabase] of databases)
  describe(`the newsletter on ${name}`, () => {
    const clock = new ScriptedClock();
    let sent = 0;
    const logger = createLogger('info', {
      write: (line) => void (line.includes('"mail sent"') && (sent += 1)),
    });
    let made: TestDatabase;
    let database: Database;
    let smtp: SmtpProcess;
    let mailer: Mailer;
    let app: ReturnType<typeof createApp>;
    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      smtp = await startSmtp();
      mailer = new Mailer({ smtpUrl: smtp.url, from: 'Exemple <lettre@exemple.fr>' });
      app = createApp({
        ...{ database, sites: SITES, tokens: [TOKEN], logger, now: clock.now },
        secret: 's'.repeat(32),
      });
    });
    after(async () => {
      mailer.close();
      await smtp.stop();
      await database.close();
      await made.remove();
    });

    /** To the collector, as if the site's own server stood before it. */
    const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
      const answer = await app.request(url.replace(ORIGIN, 'http://collector'), {
        ...init,
        headers: { accept: 'text/html', ...init.headers },
      });
      assert.equal(answer.headers.get('set-cookie'), null);
      assert.ok(answer.status < 300 || answer.status >= 400, 'no redirection');
      return answer;
    };
    const post = (url: string, body: Record<string, string> = {}) =>
      send(url, { method: 'POST', body: new URLSearchParams(body) });
    const signUp = async (body: ReturnType<typeof signUpBody>) => {
      const answer = await send(`${BASE}/newsletter`, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', 'idempotency-key': body.eventId },
      });
      assert.equal(answer.status, 202, await answer.text());
    };
    const mailsTo = async (address: string) => {
      await deliverMails(database, mailer, logger, clock.now);
      // What its own process has taken comes here by another way, perhaps later.
      await until(() => smtp.taken.length >= sent);
      return smtp.taken.filter(({ to }) => to.includes(address)).map(({ source }) => source);
    };
    const stateOf = async (address: string) => {
      const rows = await database.query<{
        list: string;
        state: string;
        tracking: boolean;
      }>(
        `SELECT list, state, open_tracking AS tracking FROM subscriptions
         WHERE email = $1 ORDER BY list`,
        [address],
      );
      return rows.map(({ list, state, tracking }) => `${list} ${state} ${tracking}`);
    };
    /** Signs up and confirms; the link that stops it. */
    const subscribe = async (email: string, list = 'actualites', openTracking = false) => {
      await signUp(signUpBody({ email, list }, { consents: { newsletter: true, openTracking } }));
      const link = linkIn((await mailsTo(email)).at(-1) ?? '', '/newsletter/confirm');
      const page = await (await post(link)).text();
      const [, stop] = page.match(/href="\.\.\/(unsubscribe\/[^"]+)"/) ?? [];
      assert.ok(stop, page);
      return `${BASE}/newsletter/${stop}`;
    };

    it('REQ-49: is confirmed by a button, not by opening the link, and as often as it is pressed', async () => {
      const email = 'anne@taken.test';
      const consents = { newsletter: true, openTracking: true };
      await signUp(signUpBody({ email }, { consents }));
      const [mail = '', ...others] = await mailsTo(email);
      assert.equal(others.length, 0);
      const text = decoded(mail);
      assert.match(text, /Exemple/);
      assert.match(text, /l’ouverture des e‑mails soit mesurée/);
      // No picture, hence no pixel, and nothing that is loaded from anywhere.
      assert.doesNotMatch(text, /<img|<link|src=|url\(/i);
      assert.equal(new Set(text.match(/https?:\/\/[^\s"<]+/g)).size, 1);
      assert.match(text, /^Content-Type: text\/plain/m);
      assert.match(text, /^Content-Type: text\/html/m);
      const link = linkIn(mail, '/newsletter/confirm');
      for (let scans = 0; scans < 2; scans += 1) {
        const page = await send(link);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /<button>Confirmer mon inscription<\/button>/);
        assert.deepEqual(await stateOf(email), ['actualites pending false']);
      }
      for (let clicks = 0; clicks < 2; clicks += 1) {
        const page = await post(link);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /Votre inscription est confirmée/);
        assert.deepEqual(await stateOf(email), ['actualites confirmed true']);
      }
    });

    it('REQ-53: proves on which text it stands', async () => {
      const answer = await app.request('/privacy/newsletter/subscribers?site=exemple', {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      const [anne] = (await answer.json()) as ProvenSubscriber[];
      const events = anne?.proof.events.map(({ type, data }) => [type, data['notice'] ?? null]);
      assert.deepEqual(events, [
        ['subscribe', signUpBody().notice],
        ['confirm', null],
      ]);
      assert.equal(anne?.proof.events[1]?.data['signUp'], anne?.proof.events[0]?.eventId);
    });

    it('shows one page for a link that was used, has expired or never was', async () => {
      const email = 'luc@taken.test';
      await signUp(signUpBody({ email }));
      const expired = linkIn((await mailsTo(email))[0] ?? '', '/newsletter/confirm');
      await subscribe('ines@taken.test');
      const used = linkIn((await mailsTo('ines@taken.test'))[0] ?? '', '/newsletter/confirm');
      clock.advance(7 * 86_400);
      await signUp(signUpBody({ email: 'zoe@taken.test' }));
      const pages = [];
      for (const link of [expired, used, `${BASE}/newsletter/confirm/${'A'.repeat(43)}`])
        for (const answer of [await send(link), await post(link)]) {
          assert.equal(answer.status, 404);
          pages.push(await answer.text());
        }
      assert.equal(new Set(pages).size, 1);
      assert.match(pages[0] ?? '', /inscrivez-vous de nouveau/);
      assert.deepEqual(await stateOf(email), ['actualites pending false']);
      const program = await send(used, { headers: { accept: '*/*' } });
      assert.equal(program.headers.get('content-type'), 'application/problem+json');
    });

    it('forgets who has not confirmed in time, and proves that it did', async () => {
      const email = 'nora@taken.test';
      await signUp(signUpBody({ email }));
      const body = signUpBody({ email: 'nora@later.test' });
      await signUp(body);
      clock.advance(7 * 86_400 + 1);
      await purge(database, defaultRetention, clock.now());
      const left = await database.query(
        `SELECT 1 FROM subscriptions WHERE email LIKE 'nora@%'
         UNION ALL SELECT 1 FROM mails WHERE recipient LIKE 'nora@%'`,
      );
      assert.deepEqual(left, []);
      // A page that had no answer repeats itself for weeks: it is told that all is well.
      await signUp(body);
      assert.deepEqual(await stateOf('nora@later.test'), []);
    });

    it('keeps who has confirmed, whatever else was asked for the same address', async () => {
      const stop = await subscribe('paul@taken.test', 'actualites', true);
      await signUp(signUpBody({ email: 'paul@taken.test' }));
      assert.deepEqual(await stateOf('paul@taken.test'), ['actualites confirmed true']);
      clock.advance(8 * 86_400);
      await purge(database, defaultRetention, clock.now());
      assert.deepEqual(await stateOf('paul@taken.test'), ['actualites confirmed true']);
      assert.equal((await send(stop)).status, 200);
    });

    it('sends the same mail to a known address, and no more than three a day', async () => {
      const email = 'marie@taken.test';
      const first = signUpBody({ email });
      await signUp(first);
      await subscribe(email);
      await signUp(signUpBody({ email: 'MARIE@taken.test' }));
      await signUp(signUpBody({ email }));
      const mails = await mailsTo(email);
      const subjects = mails.map((mail) => mail.match(/^Subject: (.*(?:\r\n .*)*)/m)?.[1]);
      assert.equal(new Set(subjects).size, 1);
      assert.equal(mails.length + (await mailsTo('MARIE@taken.test')).length, 3);
    });

    it('reads parts in time that grows with their length alone', async () => {
      const link = await subscribe('redos@taken.test');
      const bodies = [
        `content-disposition: form-data; name=List-Unsubscribe${'a\r\n'.repeat(40)}x`,
        `--b\r\ncontent-disposition: form-data; name=List-Unsubscribe\r\n${'a: b\r\n'.repeat(4000)}`,
        `${'--b\r\n'.repeat(5000)}`,
        `--b\r\ncontent-disposition: form-data; name="${'\\"'.repeat(9000)}`,
      ];
      const begun = performance.now();
      for (const body of bodies) {
        const headers = { 'content-type': 'multipart/form-data; boundary=b' };
        const answer = await send(link, { method: 'POST', body, headers });
        assert.equal(answer.status, 400);
      }
      assert.ok(performance.now() - begun < 2000);
      assert.deepEqual(await stateOf('redos@taken.test'), ['actualites confirmed false']);
    });

    for (const [encoding, init] of [
      ['a form', { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }],
      [
        'parts',
        {
          body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
        },
      ],
    ] as [string, RequestInit][])
      it(`REQ-51: stops at once by the header of a mail, as ${encoding}`, async () => {
        const email = `one-${encoding.replace(' ', '')}@taken.test`;
        const link = await subscribe(email);
        await subscribe(email, 'promotions');
        for (let scans = 0; scans < 2; scans += 1) assert.equal((await send(link)).status, 200);
        assert.deepEqual(await stateOf(email), [
          ...['actualites confirmed false', 'promotions confirmed false'],
        ]);
        for (let tries = 0; tries < 2; tries += 1) {
          const answer = await send(link, { method: 'POST', ...init });
          assert.equal(answer.status, 200);
        }
        assert.deepEqual(await stateOf(email), [
          ...['actualites withdrawn false', 'promotions confirmed false'],
        ]);
      });

    it('REQ-50: offers to stop everything first, and asks why only afterwards', async () => {
      const email = 'eve@taken.test';
      const link = await subscribe(email, 'actualites', true);
      await subscribe(email, 'promotions');
      const page = await (await send(link)).text();
      const buttons = [...page.matchAll(/<button name="stop" value="([\w-]+)"/g)].map(([, v]) => v);
      assert.deepEqual(buttons, ['all', 'list', 'open-tracking']);
      assert.doesNotMatch(page, /type="radio"|réabonner|dommage/i);
      const wrong = await post(link, { stop: 'nothing' });
      assert.equal(wrong.status, 400);
      await post(link, { stop: 'open-tracking' });
      assert.deepEqual((await stateOf(email))[0], 'actualites confirmed false');
      const done = await post(link, { stop: 'all' });
      const text = await done.text();
      assert.equal(done.status, 200);
      assert.match(text, /type="radio"/);
      assert.doesNotMatch(text, / checked/);
      assert.deepEqual(await stateOf(email), [
        ...['actualites withdrawn false', 'promotions withdrawn false'],
      ]);
      for (let tries = 0; tries < 2; tries += 1)
        assert.equal((await post(link, { reason: 'too-many' })).status, 200);
      assert.equal((await post(link, { stop: 'all' })).status, 200);
      const events = await database.query<{ type: string }>(
        `SELECT type FROM file_events AS event JOIN subscriptions AS file
           ON file.site = event.site AND file.id = event.file
         WHERE email = $1 AND list = 'actualites' ORDER BY number`,
        [email],
      );
      assert.deepEqual(
        events.map(({ type }) => type),
        ['subscribe', 'confirm', 'refuse-open-tracking', 'withdraw', 'reason'],
      );
    });

    it('opens nothing by a link that was changed', async () => {
      const link = await subscribe('tom@taken.test');
      // Not the last character, of which two bits mean nothing.
      const wrong = `${link.slice(0, -2)}${link.at(-2) === 'A' ? 'B' : 'A'}${link.at(-1)}`;
      for (const url of [wrong, link.replace(/\.[^.]+$/, ''), `${BASE}/newsletter/unsubscribe/x`]) {
        assert.equal((await send(url)).status, 404);
        assert.equal((await post(url, { 'List-Unsubscribe': 'One-Click' })).status, 404);
      }
      assert.deepEqual(await stateOf('tom@taken.test'), ['actualites confirmed false']);
    });

    it('takes back who had stopped, once they confirm again, and not by an old link', async () => {
      const email = 'lea@taken.test';
      await signUp(signUpBody({ email }));
      const old = linkIn((await mailsTo(email))[0] ?? '', '/newsletter/confirm');
      const stop = await subscribe(email);
      await post(stop, { stop: 'list' });
      assert.equal((await post(old)).status, 404);
      assert.deepEqual(await stateOf(email), ['actualites withdrawn false']);
      await signUp(signUpBody({ email }));
      assert.deepEqual(await stateOf(email), ['actualites withdrawn false']);
      await post(linkIn((await mailsTo(email)).at(-1) ?? '', '/newsletter/confirm'));
      assert.deepEqual(await stateOf(email), ['actualites confirmed false']);
    });

    it('forgets who has stopped after three years, but not that they have', async () => {
      const email = 'max@taken.test';
      await post(await subscribe(email), { stop: 'list' });
      clock.advance(3 * 366 * 86_400);
      await purge(database, defaultRetention, clock.now());
      assert.deepEqual(await stateOf(email), []);
      const signer = createSigner(database, 's'.repeat(32));
      const dependencies = { database, signer, basePath: '/privacy', now: clock.now };
      const rows = readCsv(`email,list,date,proof\n${email},actualites,2025-01-02,Case cochée`);
      const result = await importSubscribers(dependencies, SITES[0] as Site, 'consent', rows);
      assert.deepEqual([result.objected, result.imported], [1, 0]);
      assert.deepEqual(await stateOf(email), []);
    });

    it('follows the choices of a customer with this address, and they follow it', async () => {
      const email = 'client@taken.test';
      const exp = Math.floor(clock.now().valueOf() / 1000) + 86_400;
      const authorization = `Bearer ${makeCustomerToken(SECRET, { sub: 'C-1', site: 'exemple', exp, email })}`;
      const choose = async (state: Record<string, boolean>, changes = {}) => {
        const body = choicesBody(state, { occurredAt: clock.now().toISOString(), ...changes });
        const answer = await send(`${BASE}/choices`, {
          ...{ method: 'POST', body: JSON.stringify(body) },
          headers: {
            ...{ authorization, 'content-type': 'application/json' },
            'idempotency-key': body.eventId,
          },
        });
        assert.equal(answer.status, 201, await answer.clone().text());
      };
      const shown = async () => {
        const answer = await send(`${BASE}/choices`, { headers: { authorization } });
        const { state } = (await answer.json()) as { state: Record<string, boolean> };
        return [state['email'], state['open-tracking']];
      };
      // Signed up by the form: the account shows it.
      const link = await subscribe(email, 'actualites', true);
      assert.deepEqual(await shown(), [true, true]);
      await choose({ 'open-tracking': false });
      assert.deepEqual(await stateOf(email), ['actualites confirmed false']);
      await choose({ email: false }, { action: 'object-all' });
      assert.deepEqual(await stateOf(email), ['actualites withdrawn false']);
      clock.advance(1);
      await choose({ email: true, 'open-tracking': true });
      assert.deepEqual(await stateOf(email), [
        ...['actualites withdrawn false', 'newsletter confirmed true'],
      ]);
      // Stopped by a mail: the account shows that too.
      await post(link, { stop: 'all' });
      assert.deepEqual(await stateOf(email), [
        ...['actualites withdrawn false', 'newsletter withdrawn false'],
      ]);
      assert.deepEqual(await shown(), [false, false]);
    });

    it('keeps sites apart', async () => {
      const email = 'both@taken.test';
      await subscribe(email);
      const body = signUpBody({ email }, { origin: 'https://voisin.fr' });
      await signUp(body);
      const link = decoded((await mailsTo(email)).at(-1) ?? '').match(
        /https:\/\/voisin\.fr\/privacy\S+/,
      );
      await post((link?.[0] ?? '').replace('https://voisin.fr', ORIGIN));
      const rows = await database.query<{ site: string; key: string }>(
        'SELECT site, address_key AS key FROM subscriptions WHERE email = $1 ORDER BY site',
        [email],
      );
      assert.deepEqual(
        rows.map(({ site }) => site),
        ['exemple', 'voisin'],
      );
      assert.notEqual(rows[0]?.key, rows[1]?.key);
    });

    it('is proved whole by the chain, which names nobody', async () => {
      const lines = [];
      for await (const line of exportProof(database, 'exemple', clock.now())) lines.push(line);
      const verdict = await verifyProof(lines);
      assert.deepEqual(verdict.problems, []);
      assert.ok(verdict.records > 20 && verdict.tombstones > 0);
      assert.doesNotMatch(JSON.stringify(lines), /@|C-1/);
    });
  });
