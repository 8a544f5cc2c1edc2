import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copyDatabase } from '../src/database/copy.js';
import { openDatabase } from '../src/index.js';
import { testCollector } from './support/collector.js';
import { databases, makePglite, makePostgres } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { decisionOn, listTexts, postedText, postText, sha256Of } from './support/texts-world.js';
import { until } from './support/until.js';

for (const [name, makeDatabase] of databases)
  describe(`how long a text is kept, on ${name}`, () => {
    it('as long as a record names it, and not a day more', async () => {
      const made = await makeDatabase();
      const clock = new ScriptedClock('2026-11-22T10:00:00Z');
      const start = () => testCollector(made, { now: clock.now });
      let collector = await start();
      const erased = decisionOn('Texte un.');
      for (const body of [erased, decisionOn('Texte deux.')]) await collector.client.post(body);
      for (const text of ['Texte un.', 'Texte deux.'])
        assert.equal((await postText(collector, postedText(text))).status, 201);
      const erasure = await fetch(`${collector.client.base}/subjects/${erased.subjectRef}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${collector.client.token}` },
      });
      assert.equal(erasure.status, 200);
      await collector.close();
      clock.advance(2 * 86_400);
      // It purges by itself as it starts.
      collector = await start();
      await until(() =>
        collector.log.some(({ msg, kind }) => msg === 'purged' && kind === 'texts'),
      );
      assert.deepEqual(
        (await listTexts(collector)).map(({ sha256 }) => sha256),
        [sha256Of('Texte deux.')],
      );
      assert.deepEqual(collector.unforeseen(), []);
      await collector.remove();
    });
  });

describe('copying the embedded database', () => {
  it('takes the texts along', async () => {
    const [folder, server] = [await makePglite(), await makePostgres()];
    const before = await testCollector(folder);
    await before.client.post(decisionOn('Texte un.'));
    await postText(before, postedText('Texte un.'));
    const expected = await listTexts(before);
    assert.equal(expected.length, 1);
    await before.close();
    const [from, to] = [await openDatabase(folder.options), await openDatabase(server.options)];
    await copyDatabase(from, to);
    await Promise.all([from.close(), to.close()]);
    const after = await testCollector(server);
    assert.deepEqual(await listTexts(after), expected);
    await after.remove();
    await folder.remove();
  });
});
