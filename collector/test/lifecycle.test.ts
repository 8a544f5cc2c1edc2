import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { createCollector, openDatabase } from '../src/index.js';
import { enqueueMail } from '../src/mail/queue.js';
import type { Site } from '../src/sites/sites.js';
import { enqueueWebhook } from '../src/webhooks/queue.js';
import { until } from './support/until.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { Client } from './support/client.js';
import { testCollector, TOKEN } from './support/collector.js';
import { databases, makePostgres } from './support/databases.js';
import { tempFolder } from './support/temp-folder.js';

for (const [name, makeDatabase] of databases)
  describe(`starting and stopping on ${name}`, () => {
    it('keeps what it accepted across a stop under load', async () => {
      const database = await makeDatabase();
      const first = await testCollector(database);
      const bodies = Array.from({ length: 100 }, () => decisionBody());
      const posts = bodies.map((body) =>
        first.client.post(body).then(
          ({ status }) => status === 201,
          () => false,
        ),
      );
      await Promise.race(posts);
      await first.close();
      const accepted = (await Promise.all(posts)).filter(Boolean).length;
      assert.ok(accepted > 0);

      const second = await testCollector(database);
      const { decisions } = await second.client.list('?limit=1000');
      assert.equal(decisions.length, accepted);
      const replays = await Promise.all(bodies.map((body) => second.client.post(body)));
      assert.equal(replays.filter(({ status }) => status === 200).length, accepted);
      await second.remove();
    });

    it('answers health questions', async () => {
      const collector = await testCollector(await makeDatabase());
      for (const path of ['/healthz', '/readyz'])
        assert.deepEqual(await (await fetch(`${collector.url}${path}`)).json(), { status: 'ok' });
      await collector.remove();
    });

    it('can be mounted in a server that has pages of its own', async () => {
      const { options, remove } = await makeDatabase();
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const sites = [{ id: 'demo', origins: [url, ORIGIN] }];
      const collector = await createCollector({ ...options, sites, tokens: [TOKEN] });
      server.on('request', (request, response) => {
        if (request.url?.startsWith('/privacy/')) collector.listener(request, response);
        else response.end('a page');
      });
      const client = new Client(`${url}/privacy`, TOKEN);
      const answer = await client.post(decisionBody({ origin: url }), { origin: url });
      assert.equal(answer.status, 201);
      assert.equal(await (await fetch(`${url}/`)).text(), 'a page');
      assert.equal((await client.list()).decisions.length, 1);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await collector.close();
      await remove();
    });
  });

describe('a stop', () => {
  it('waits for no mail server nor webhook that hangs, and loses nothing by it', async () => {
    const held: Socket[] = [];
    const silent = createTcpServer((socket) => held.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const made = await makePostgres();
    const sites = [
      {
        id: 'exemple',
        origins: [ORIGIN],
        webhook: { url: `http://127.0.0.1:${port}/`, secret: 's'.repeat(32) },
      },
    ];
    const database = await openDatabase(made.options);
    const now = new Date();
    const mail = { site: 'exemple', template: 'test', lang: 'fr', recipient: 'a@b.fr' } as const;
    await enqueueMail(database, { ...mail, variables: { site: 'exemple' } }, now);
    const notice = { type: 'choices.changed', subject: 'x', data: {} } as const;
    await enqueueWebhook(database, sites[0] as Site, notice, now);
    const collector = await testCollector(
      { ...made, remove: async () => {} },
      { sites, mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'a@exemple.fr' } },
    );
    await until(() => held.length === 2);
    const start = performance.now();
    await collector.close();
    assert.ok(performance.now() - start < 5000);
    for (const table of ['mails', 'webhooks'])
      assert.equal((await database.query(`SELECT 1 FROM ${table}`)).length, 1, table);
    for (const socket of held) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
    await database.close();
    await made.remove();
  });

  it('waits for no connection that asks for nothing', async () => {
    const collector = await testCollector(await makePostgres());
    const sockets = [1, 2].map(() => connect(collector.port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    await collector.client.list();
    const start = performance.now();
    await collector.close();
    // Well under the ten seconds that requests in progress are given.
    assert.ok(performance.now() - start < 2000);
    await collector.remove();
  });
});

describe('the first start', () => {
  it('makes its folder by itself', async () => {
    const { path, remove } = await tempFolder();
    const options = { dataFolder: `${path}/new/folder` };
    const collector = await testCollector({ options, remove });
    assert.equal((await collector.client.post(decisionBody())).status, 201);
    await collector.remove();
  });
});
