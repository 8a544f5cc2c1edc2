import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decisionBody } from '../../collector/test/support/bodies.js';
import { signUpBody } from '../../collector/test/support/newsletter-body.js';
import { startCluster } from '../../collector/test/support/postgres.js';
import { rightsBody } from '../../collector/test/support/rights-body.js';
import { conform, said } from './conform.js';
import { post, SCRIPT, startPhp } from './php-server.js';

const SENDMAIL = fileURLToPath(new URL('sendmail.sh', import.meta.url));
const SECRET = 'a-secret-of-the-owner';

/** What a test uses, closed whatever comes of it. */
async function using<Thing extends { close: () => Promise<void> }>(
  made: Promise<Thing>,
  use: (thing: Thing) => Promise<void>,
): Promise<void> {
  const thing = await made;
  try {
    await use(thing);
  } finally {
    await thing.close();
  }
}

/** The owner's own program, which is told of forms. */
async function startWebhook() {
  const messages: { headers: IncomingHttpHeaders; text: string }[] = [];
  const state = { status: 200 };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      messages.push({ headers: request.headers, text });
      response.writeHead(state.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    messages,
    state,
    close: async () => void server.close(),
  };
}

describe('limpide.php follows the contract', () => {
  test('for decisions, in every case', () =>
    using(startPhp(), async (php) => {
      const { cases, code, err } = await conform(php.url, 'decisions');
      assert.deepEqual(
        cases.filter(({ verdict }) => verdict !== 'pass'),
        [],
      );
      assert.ok(cases.length >= 28);
      assert.deepEqual([code, err], [0, '']);
    }));

  for (const kind of ['newsletter', 'rights-requests'])
    test(`for ${kind}, in every case`, () =>
      using(startWebhook(), (webhook) =>
        using(
          startPhp({ config: { webhook: { url: webhook.url, secret: SECRET } } }),
          async (php) => {
            const { cases, code } = await conform(php.url, kind);
            assert.deepEqual(
              cases.filter(({ verdict }) => verdict !== 'pass'),
              [],
            );
            assert.equal(code, 0);
          },
        ),
      ));
});

test('on PostgreSQL, decisions and forms alike', { timeout: 120_000 }, async () => {
  const cluster = await startCluster();
  const { pathname, searchParams } = new URL(await cluster.createDatabase());
  const database = `pgsql:host=${searchParams.get('host')};dbname=${pathname.slice(1)}`;
  try {
    await using(startWebhook(), ({ url }) =>
      using(startPhp({ config: { database, user: 'postgres', webhook: { url } } }), async (php) => {
        for (const kind of ['decisions', 'newsletter', 'rights-requests']) {
          const { cases } = await conform(php.url, kind);
          assert.deepEqual(
            cases.filter(({ verdict }) => verdict !== 'pass'),
            [],
          );
        }
      }),
    );
  } finally {
    await cluster.stop();
  }
});

test('a decision is stored as it was posted, once, and exported; an old one is purged', () =>
  using(startPhp(), async (php) => {
    const body = decisionBody();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => post(php, '/decisions', body)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [...Array<number>(15).fill(200), 201]);
    const { out } = await php.run('export');
    const [line = '', ...rest] = out.split('\n');
    assert.deepEqual(rest, ['']);
    const { receivedAt, sha256, ...stored } = JSON.parse(line) as Record<string, unknown>;
    assert.deepEqual(stored, body);
    assert.match(`${String(receivedAt)} ${String(sha256)}`, /^\d{4}-.*Z [0-9a-f]{64}$/);
    assert.equal((await php.run('purge', '2020-01-01')).out, '0\n');
    assert.equal((await php.run('purge', '2099-01-01')).out, '1\n');
    assert.equal((await php.run('export')).out, '');
    assert.equal((await php.run('purge')).code, 2);
  }));

test('an address by a parameter, where nothing may stand after .php', () =>
  using(startPhp(), async (php) => {
    assert.equal((await post(php, '?to=decisions', decisionBody())).status, 201);
    assert.equal((await post(php, '?to=nothing', decisionBody())).status, 404);
  }));

test('the file of the database is nobody else’s', () =>
  using(startPhp(), async (php) => {
    await post(php, '/decisions', decisionBody());
    assert.equal((await stat(join(php.folder, 'data'))).mode & 0o777, 0o700);
    assert.equal((await stat(join(php.folder, 'data/decisions.sqlite'))).mode & 0o777, 0o600);
  }));

for (const [what, changes] of [
  ['a state that is a list', { state: [true] }],
  ['a state that is no boolean', { state: { media: 'yes' } }],
  ['a day that no calendar has', { occurredAt: '2026-02-30T10:00:00Z' }],
  ['a key within', { ui: { layer: 1, control: 'save', ip: '192.0.2.1' } }],
  ['a subject within a refusal', { state: { media: false }, measures: {} }],
  ['a page with a query', { pageId: '/a?b' }],
  ['another origin', { origin: 'https://autre.fr' }],
  ['a hash that is none', { notice: { ...decisionBody().notice, textSha256: 'x' } }],
] as const)
  test(`what is not of the contract is refused: ${what}`, () =>
    using(startPhp(), async (php) => {
      const answer = await post(php, '/decisions', decisionBody(changes));
      assert.match(String(answer.status), /^40[03]$/);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal((await php.run('export')).out, '');
    }));

test('a form is handed to a webhook, once, signed; and sent again where it was not taken', () =>
  using(startWebhook(), (webhook) =>
    using(startPhp({ config: { webhook: { url: webhook.url, secret: SECRET } } }), async (php) => {
      const body = rightsBody();
      webhook.state.status = 500;
      const failed = await post(php, '/rights-requests', body);
      assert.deepEqual([failed.status, failed.headers.get('retry-after')], [503, '5']);
      webhook.state.status = 200;
      const first = await post(php, '/rights-requests', body);
      assert.equal(first.status, 201);
      const receipt = (await first.json()) as Record<string, string>;
      assert.match(receipt['reference'] ?? '', /^DR-\d{4}-[A-Z\d]{4}-[A-Z\d]{4}$/);
      assert.match(receipt['legalDueDate'] ?? '', /^\d{4}-\d\d-\d\d$/);
      const again = await post(php, '/rights-requests', body);
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), receipt);

      assert.equal(webhook.messages.length, 2, 'the one that failed, and the one that was taken');
      const [, taken] = webhook.messages;
      const [, seconds, mac] = /^t=(\d+),v1=(\w+)$/.exec(
        String(taken?.headers['limpide-signature']),
      ) as unknown as string[];
      const ours = createHmac('sha256', SECRET).update(`${seconds}.${taken?.text}`).digest('hex');
      assert.equal(mac, ours);
      assert.deepEqual(JSON.parse(taken?.text ?? ''), { receipt, message: body });
    }),
  ));

test('a form is handed to a mail address', () =>
  using(
    startPhp({
      config: { mail: { to: 'dpo@exemple.fr', from: 'site@exemple.fr' } },
      settings: { sendmail_path: SENDMAIL },
    }),
    async (php) => {
      const body = signUpBody();
      assert.equal((await post(php, '/newsletter', body)).status, 202);
      const mail = await readFile(join(php.folder, 'mail'), 'utf8');
      assert.match(mail, /^To: dpo@exemple\.fr$/m);
      const [, text = ''] = mail.split(/\r?\n\r?\n/);
      const { message } = JSON.parse(Buffer.from(text, 'base64').toString()) as { message: object };
      assert.deepEqual(message, body);
    },
  ));

test('without anybody to hand them to, forms are refused', () =>
  using(startPhp(), async (php) => {
    assert.equal((await post(php, '/newsletter', signUpBody())).status, 404);
  }));

test('neither a log nor the database has anything personal of a form', () =>
  using(startWebhook(), (webhook) =>
    using(startPhp({ config: { webhook: { url: webhook.url } } }), async (php) => {
      await post(php, '/newsletter', signUpBody());
      await post(php, '/newsletter', signUpBody({ email: 'not an address of anne' }));
      webhook.state.status = 500;
      await post(php, '/rights-requests', rightsBody());
      const kept = await readFile(join(php.folder, 'data/decisions.sqlite'), 'latin1');
      assert.ok(kept.includes('limpide_handed'));
      assert.doesNotMatch(kept + php.log(), /anne|C-1042|Mes commandes/);
      assert.match(php.log(), /limpide: RuntimeException/);
    }),
  ));

/** What an owner who has installed it wrong is told, by page and by log. */
for (const [what, options, sentence] of [
  ['no config.php', { config: null }, /config\.php is missing .* copy config\.sample\.php\.$/],
  ['no PDO driver', { config: { database: 'oracle:x' } }, /no PDO driver for oracle here: install/],
  [
    'a folder that cannot be written',
    { config: { database: `sqlite:${SCRIPT}/data/x.sqlite` } },
    /The folder .*data cannot be written: give it to the user that PHP runs as\.$/,
  ],
] as const)
  test(`says in one sentence what is missing: ${what}`, () =>
    using(startPhp(options), async (php) => {
      const answer = await post(php, '/decisions', decisionBody());
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '60']);
      assert.match(((await answer.json()) as { detail: string }).detail, sentence);
      assert.ok(php.log().includes('limpide: '));
      const { code, err } = await php.run('export');
      assert.equal(code, 1);
      assert.match(err.trim(), sentence);
    }));

test('says in one sentence that PHP is too old', () =>
  using(startPhp(), async ({ folder }) => {
    const asks = join(folder, 'asks.php');
    const call = `require ${JSON.stringify(SCRIPT)}; echo limpide_obstacle(70433, array(), null);`;
    await writeFile(asks, `<?php ${call}`);
    const { out } = await said('php', [asks]);
    assert.equal(out, 'Limpide needs PHP 8.1 or later, and this is PHP 7.4.');
  }));

test('a database that fails is told from nothing being wrong, and nothing is quoted', () =>
  using(startPhp(), async (php) => {
    await post(php, '/decisions', decisionBody());
    await writeFile(join(php.folder, 'data/decisions.sqlite'), 'no database any more');
    const answer = await post(php, '/decisions', decisionBody());
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
    assert.match(php.log(), /limpide: PDOException \S+ at line \d+/);
  }));
