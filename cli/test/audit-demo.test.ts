import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startDemo } from '../../demo/server.mjs';
import { audited } from './audit-run.js';

describe('limpide audit of the demonstration', () => {
  let folder: string;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limpide-audit-demo-'));
    demo = await startDemo({ dataFolder: folder, token: 'a'.repeat(40) });
  });
  after(async () => {
    await demo.close();
    await rm(folder, { recursive: true });
  });

  test('raises no false alarm, and has seen its third party where it was accepted', async () => {
    // The page with everything of a third party's on it, then those that it links to.
    const { code, report } = await audited(`${demo.origin}/ressources`, '--pages', '2');
    assert.deepEqual([code, report.findings], [0, []]);
    const called = report.scenarios.filter(({ requests }) =>
      requests.some(({ host }) => host === 'localhost'),
    );
    assert.deepEqual(
      called.map(({ id }) => id),
      ['accept', 'withdraw', 'only:audience-advanced', 'only:media'],
    );
    assert.deepEqual(
      report.services.map(({ id, declared }) => [id, declared]),
      ['mesure', 'mesure-site', 'video'].map((id) => [id, true]),
    );
    assert.ok(report.scenarios.every(({ driven }) => driven));
  });
});
