import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createApp } from '../../src/server/app.js';
import { exportProof } from '../../src/chain/export-proof.js';
import { verifyProof } from '../../src/chain/verify-proof.js';
import { createLogger, openDatabase, type Database } from '../../src/index.js';
import { deliverMails } from '../../src/mail/deliver.js';
import { Mailer } from '../../src/mail/mailer.js';
import { ORIGIN } from './bodies.js';
import { TOKEN } from './collector.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { signUpBody } from './newsletter-body.js';
import { ScriptedClock } from './scripted-clock.js';
import { startSmtp, type SmtpProcess } from './smtp.js';
import { until } from './until.js';

export const SECRET = 'a-secret-of-the-owner-for-tests-only';
export const BASE = `${ORIGIN}/privacy`;
export const SITES = [
  { id: 'exemple', origins: [ORIGIN], name: 'Exemple', choicesSecret: SECRET },
  { id: 'voisin', origins: ['https://voisin.fr'], name: 'Voisin' },
];

/** A mail as it was before its transfer encoding. */
export const decoded = (source: string): string =>
  source
    .replaceAll('=\r\n', '')
    .replace(/(?:=[0-9A-F]{2})+/g, (text) =>
      Buffer.from(text.replaceAll('=', ''), 'hex').toString('utf8'),
    );

export const linkIn = (source: string, path: string): string => {
  const found = decoded(source).match(new RegExp(`${BASE}${path}/[\\w.-]+`));
  assert.ok(found, decoded(source));
  return found[0];
};

/** A newsletter whose mails really leave, for the tests of the suite that calls this. */
export function newsletterWorld(makeDatabase: MakeDatabase) {
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
      database,
      sites: SITES,
      tokens: [TOKEN],
      logger,
      now: clock.now,
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
      method: 'POST',
      body: JSON.stringify(body),
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
  /** Fails unless the chain holds, names nobody, and has at least as many records. */
  const assertProved = async (records: number) => {
    const lines = [];
    for await (const line of exportProof(database, 'exemple', clock.now())) lines.push(line);
    const verdict = await verifyProof(lines);
    assert.deepEqual(verdict.problems, []);
    assert.ok(verdict.records >= records, `${verdict.records} records`);
    assert.doesNotMatch(JSON.stringify(lines), /@|C-1/);
    return verdict;
  };
  return {
    clock,
    /** These once the suite has begun. */
    app: () => app,
    database: () => database,
    send,
    post,
    signUp,
    mailsTo,
    stateOf,
    subscribe,
    assertProved,
  };
}
