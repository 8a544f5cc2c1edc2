import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { BASE, linkIn, newsletterWorld } from './support/newsletter-world.js';

for (const [name, makeDatabase] of databases)
  describe(`stopping the newsletter, on ${name}`, () => {
    const { database, send, post, signUp, mailsTo, stateOf, subscribe, assertProved } =
      newsletterWorld(makeDatabase);

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
      const events = await database().query<{ type: string }>(
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

    it('is proved whole by the chain, which names nobody', async () => {
      await assertProved(25);
    });
  });
