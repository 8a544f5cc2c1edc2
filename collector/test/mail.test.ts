import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLogger, openDatabase, type Database } from '../src/index.js';
import { deliverMails } from '../src/mail/deliver.js';
import { Mailer } from '../src/mail/mailer.js';
import { enqueueMail, mails } from '../src/mail/queue.js';
import { renderMail } from '../src/mail/render.js';
import { purgeUndelivered } from '../src/queue/queue.js';
import { ORIGIN } from './support/bodies.js';
import { testCollector } from './support/collector.js';
import { commandOn } from './support/command.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { until } from './support/until.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';

for (const [name, makeDatabase] of databases)
  describe(`mails on ${name}`, () => {
    let made: TestDatabase;
    let database: Database;
    let smtp: SmtpProcess;
    let mailer: Mailer;
    const clock = new ScriptedClock();
    const log: string[] = [];
    const logger = createLogger('debug', { write: (line) => log.push(line) });
    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      smtp = await startSmtp();
      mailer = new Mailer({ smtpUrl: smtp.url, from: 'Élise <elise@exemple.fr>' });
    });
    after(async () => {
      mailer.close();
      await smtp.stop();
      await database.close();
      await made.remove();
    });
    const enqueue = (recipient: string, more: { lang?: string; site?: string } = {}) =>
      enqueueMail(
        database,
        {
          site: 'exemple',
          template: 'test',
          lang: more.lang ?? 'fr',
          recipient,
          variables: { site: more.site ?? 'exemple' },
        },
        clock.now(),
      );
    const deliver = () => deliverMails(database, mailer, logger, clock.now);
    const rows = () =>
      database.query<{ due: boolean; tries: number; error: string | null }>(
        'SELECT due_at IS NOT NULL AS due, tries, error FROM mails ORDER BY created_at',
      );
    const mailsTo = (address: string) => smtp.taken.filter(({ to }) => to.includes(address));

    it('are sent once, as text and as HTML, and forgotten', async () => {
      const id = await enqueue('anne@taken.test');
      await Promise.all([deliver(), deliver(), deliver()]);
      const [mail, ...others] = mailsTo('anne@taken.test');
      assert.ok(mail && others.length === 0);
      assert.match(mail.source, /^From: =\?UTF-8\?\S+\?= <elise@exemple\.fr>\r$/m);
      assert.match(mail.source, /^Content-Type: multipart\/alternative;/m);
      assert.match(mail.source, /^Content-Type: text\/plain; charset=utf-8\r$/m);
      assert.match(mail.source, /^Content-Type: text\/html; charset=utf-8\r$/m);
      assert.ok(mail.source.includes(`Message-ID: <${id}@exemple.fr>`));
      assert.deepEqual(await rows(), []);
    });

    it('belong to what they are about: rolled back with it', async () => {
      const failing = database.transaction(async (transaction) => {
        const mail = {
          site: 'a',
          template: 'test',
          lang: 'fr',
          recipient: 'b@taken.test',
        } as const;
        await enqueueMail(transaction, { ...mail, variables: {} }, clock.now());
        throw new Error('undone');
      });
      await assert.rejects(failing, /undone/);
      assert.deepEqual(await rows(), []);
    });

    it('are tried again, later each time', async () => {
      await enqueue('luc@later.test');
      for (const [seconds, tries, left] of [
        [0, 1, 1],
        [59, 1, 1],
        [1, 2, 1],
        [119, 2, 1],
        [1, 3, 0],
      ] as const) {
        clock.advance(seconds);
        await deliver();
        const found = await rows();
        assert.equal(found.length, left, `${seconds}`);
        if (left) assert.deepEqual(found, [{ due: true, tries, error: 'EENVELOPE 451' }]);
      }
      assert.equal(mailsTo('luc@later.test').length, 1);
    });

    it('are put aside when refused for good, and purged', async () => {
      await enqueue('nobody@never.test');
      await deliver();
      assert.deepEqual(await rows(), [{ due: false, tries: 1, error: 'EENVELOPE 550' }]);
      clock.advance(86_400);
      await deliver();
      assert.equal((await rows())[0]?.tries, 1);
      assert.equal(await purgeUndelivered(database, mails, clock.now()), 1);
    });

    it('outlive a server that goes away', async () => {
      const { port } = smtp;
      await enqueue('eve@cut.test');
      await enqueue('paul@taken.test');
      await deliver();
      // The first mail has killed the server, so that both wait.
      assert.deepEqual(
        (await rows()).map(({ due }) => due),
        [true, true],
      );
      await database.query(`DELETE FROM mails WHERE recipient = 'eve@cut.test'`);
      smtp = await startSmtp(port);
      clock.advance(60);
      await deliver();
      assert.equal(mailsTo('paul@taken.test').length, 1);
    });

    it('are taken over from a process that died while sending', async () => {
      await enqueue('ines@taken.test');
      await database.query(`UPDATE mails SET due_at = $1, tries = 1`, [
        new Date(clock.now().valueOf() + 300_000).toISOString(),
      ]);
      clock.advance(299);
      await deliver();
      assert.equal(mailsTo('ines@taken.test').length, 0);
      clock.advance(1);
      await deliver();
      assert.equal(mailsTo('ines@taken.test').length, 1);
    });

    it('are given up after three days', async () => {
      await smtp.stop();
      await enqueue('late@taken.test');
      clock.advance(3 * 86_400 + 1);
      await deliver();
      assert.deepEqual(
        (await rows()).map(({ due }) => due),
        [false],
      );
    });

    it('leave no address in the log', () => {
      assert.ok(log.length > 5);
      assert.doesNotMatch(log.join(''), /@|anne|nobody/);
    });
  });

describe('the text of a mail', () => {
  it('is in the language asked for, French otherwise', () => {
    assert.match(renderMail('test', 'en-GB', { site: 'a' }).text, /^Hello,/);
    assert.match(renderMail('test', 'de', { site: 'a' }).html, /<html lang="fr">/);
    assert.match(renderMail('test', '__proto__', { site: 'a' }).text, /^Bonjour,/);
  });

  it('escapes what it is given, and lets it begin no header', () => {
    const { subject, html } = renderMail('head', 'fr', {
      site: 'a\r\nBcc: b@c.fr',
      number: '<img>',
      sha256: '&',
    });
    assert.doesNotMatch(subject, /[\r\n]/);
    assert.ok(html.includes('&lt;img&gt;') && !html.includes('<img>'));
  });

  it('has no hole', () => {
    assert.throws(() => renderMail('head', 'fr', { site: 'a' }), /needs \{\{number\}\}/);
  });
});

describe('a mail of a site', () => {
  const sender = {
    name: 'Softsystems & fils',
    address: '49 rue Voltaire, 92300 Levallois-Perret',
    email: 'contact@softsystems.ai',
    policyUrl: 'https://softsystems.ai/confidentialite',
    accent: '#7a1f5c',
  };
  const variables = {
    organisation: 'Softsystems & fils',
    link: 'https://exemple.fr/privacy/newsletter/confirm/a',
    until: 'lundi',
    tracking: '',
    list: '',
  };

  it('has a link that can be pressed, its address beside it, and says who writes', () => {
    const { html, text } = renderMail('newsletter-confirm', 'fr', variables, sender);
    assert.equal(html.split(`href="${variables.link}"`).length, 3);
    assert.ok(html.includes('Ouvrir la page de confirmation') && html.includes('#7a1f5c'));
    for (const part of [html, text])
      for (const said of [sender.address, sender.email, sender.policyUrl])
        assert.ok(part.includes(said), said);
    assert.ok(text.includes(`\n\n${variables.link}\n\n`));
  });

  it('keeps its text readable in any colour of the owner', () => {
    for (const accent of ['#ffff00', 'red;x', 'url(https://a)', undefined]) {
      const { html } = renderMail('newsletter-confirm', 'fr', variables, { ...sender, accent });
      assert.ok(html.includes('background:#1d4ed8'), accent);
    }
  });
});

describe('mail from the collector and the command line', () => {
  let made: TestDatabase;
  let smtp: SmtpProcess;
  before(async () => {
    made = await makePostgres();
    smtp = await startSmtp();
  });
  after(async () => {
    await smtp.stop();
    await made.remove();
  });
  const sites = [{ id: 'exemple', origins: [ORIGIN] }];

  it('is sent by a collector by itself', async () => {
    const database = await openDatabase(made.options);
    const mail = {
      site: 'exemple',
      template: 'test',
      lang: 'en',
      recipient: 'a@taken.test',
    } as const;
    await enqueueMail(database, { ...mail, variables: { site: 'exemple' } }, new Date());
    await database.close();
    const collector = await testCollector(
      { ...made, remove: async () => {} },
      { mail: { smtpUrl: smtp.url, from: 'a@exemple.fr' } },
    );
    await until(() => smtp.taken.length === 1);
    await until(() => collector.log.some(({ msg }) => msg === 'mail sent'));
    await collector.remove();
  });

  it('tries the server, and sends the last seal', async () => {
    const database = await openDatabase(made.options);
    const mail = { smtpUrl: smtp.url, from: 'a@exemple.fr' };
    const printed: string[] = [];
    const command = commandOn(database, { sites, mail }, (line) => printed.push(line));
    const run = (...args: string[]) => command('mail', ...args);
    await run('head', '--site', 'exemple', '--to', 'b@taken.test');
    assert.deepEqual(printed, ['Sent.']);
    // Quoted-printable breaks long lines with an equals sign.
    assert.match(smtp.taken.at(-1)?.source.replaceAll('=\r\n', '') ?? '', /0{64}/);
    await assert.rejects(
      run('test', '--site', 'exemple', '--to', 'b@never.test'),
      /Not sent: EENV/,
    );
    await assert.rejects(run('test', '--site', 'none', '--to', 'b@taken.test'), /configured site/);
    await database.close();
  });
});
