import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { printFailed, retryFailed } from '../src/cli/given-up-mails.js';
import { createApp } from '../src/server/app.js';
import { createLogger, openDatabase, type Database } from '../src/index.js';
import { deliverMails } from '../src/mail/deliver.js';
import { Mailer } from '../src/mail/mailer.js';
import { ORIGIN } from './support/bodies.js';
import { TOKEN } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';
import { until } from './support/until.js';

const SITES = [{ id: 'exemple', origins: [ORIGIN] }];

for (const [name, makeDatabase] of databases)
  describe(`mails that were given up, on ${name}`, () => {
    const clock = new ScriptedClock(new Date().toISOString());
    const logger = createLogger('silent');
    let made: TestDatabase;
    let database: Database;
    let smtp: SmtpProcess;
    let app: ReturnType<typeof createApp>;
    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      smtp = await startSmtp();
      const given = { database, sites: SITES, tokens: [TOKEN], logger, now: clock.now };
      app = createApp({ ...given, secret: 's'.repeat(32), canMail: true });
    });
    after(async () => {
      await smtp.stop();
      await database.close();
      await made.remove();
    });

    const send = (path: string, body: Record<string, unknown> & { eventId?: string }) =>
      app.request(`http://collector/privacy${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${TOKEN}`,
          ...(body.eventId ? { 'idempotency-key': body.eventId } : {}),
        },
      });
    const signUp = async (email: string) =>
      assert.equal((await send('/newsletter', signUpBody({ email }))).status, 202);
    const deliver = async (smtpUrl: string) => {
      const mailer = new Mailer({ smtpUrl, from: 'Exemple <lettre@exemple.fr>' });
      await deliverMails(database, mailer, logger, clock.now);
      mailer.close();
    };
    /** Three days without a mail server. */
    const giveUp = async () => {
      clock.advance(3 * 86_400 + 60);
      await deliver('smtp://127.0.0.1:1');
    };
    const said = async (work: (print: (line: string) => void) => Promise<void>) => {
      const lines: string[] = [];
      await work((line) => lines.push(line));
      return lines.join('\n');
    };
    const failed = () => said((print) => printFailed({}, database, { sites: SITES }, print));
    const retry = (id?: string) =>
      said((print) => retryFailed(id, {}, database, { sites: SITES }, print, clock.now()));
    const sentTo = async (address: string) => {
      await deliver(smtp.url);
      const [row] = await database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM mails WHERE due_at IS NOT NULL',
      );
      assert.equal(row?.count, 0);
      return smtp.taken.filter(({ to }) => to.includes(address)).length;
    };

    it('are listed without an address, and sent once when they are tried again', async () => {
      await signUp('anne@taken.test');
      await giveUp();
      const list = await failed();
      assert.match(list, /exemple\tnewsletter-confirm\t.*ECONNREFUSED|ESOCKET/);
      assert.match(list, /can be tried again\n1 given up/);
      assert.doesNotMatch(list, /anne|@/);
      assert.match(await retry(), /^1 wait to be sent again, 0 have/);
      assert.match(await retry(), /^0 wait to be sent again, 0 have/);
      await until(async () => (await sentTo('anne@taken.test')) === 1);
      assert.match(await retry(), /^0 wait to be sent again/);
      assert.equal(await sentTo('anne@taken.test'), 1);
    });

    it('have their patience anew: a server that is away for a minute ends nothing', async () => {
      await signUp('bob@taken.test');
      await giveUp();
      const [id] = (await failed()).split('\t');
      await assert.rejects(retry('x'), /<id>/);
      await retry(id);
      await deliver('smtp://127.0.0.1:1');
      assert.match(await failed(), /^0 given up/);
      clock.advance(120);
      await until(async () => (await sentTo('bob@taken.test')) === 1);
    });

    it('are not sent to who has objected since, nor once they have no point', async () => {
      await signUp('chloe@taken.test');
      await signUp('david@taken.test');
      const asked = await send(
        PATH,
        rightsBody({ answer: { by: 'email', email: 'emma@taken.test' } }),
      );
      const { reference } = (await asked.json()) as RightsReceipt;
      await giveUp();
      assert.match(await failed(), /3 given up/);
      assert.equal((await send('/objections', { email: 'chloe@taken.test' })).status, 200);
      const measures = { type: 'answered', measures: 'Copie envoyée.' };
      assert.equal((await send(`/register/${reference}`, measures)).status, 200);
      assert.match(await failed(), /has no point any more/);
      // David's link has ended.
      clock.advance(8 * 86_400);
      assert.match(await retry(), /^0 wait to be sent again, 2 have no point any more/);
      for (const person of ['chloe', 'david', 'emma'])
        assert.equal(await sentTo(`${person}@taken.test`), 0, person);
    });
  });
