import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lockFolder } from '../src/database/folder-lock.js';
import { thisProcess, type Holder } from '../src/database/lock-holder.js';
import { tempFolder } from './support/temp-folder.js';

describe('the lock of the data folder', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  before(async () => {
    folder = await tempFolder();
  });
  after(() => folder.remove());
  const file = () => join(folder.path, 'collector.lock');
  const leave = (changes: Partial<Holder>) =>
    writeFile(file(), JSON.stringify({ ...thisProcess(), ...changes }));
  const takeAndRelease = async (patience?: number) => {
    const release = await lockFolder(folder.path, patience);
    assert.equal(JSON.parse(await readFile(file(), 'utf8')).pid, process.pid);
    await release();
    assert.deepEqual(await readdir(folder.path), []);
  };

  it('is held by one, and says by whom', async () => {
    const release = await lockFolder(folder.path);
    await assert.rejects(lockFolder(folder.path), new RegExp(`in use by process ${process.pid}`));
    await release();
    await takeAndRelease();
  });

  it('is taken over from a process that has died, by one only', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await leave({ pid: child.pid as number, started: '1' });
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () => lockFolder(folder.path)),
    );
    const taken = attempts.filter((attempt) => attempt.status === 'fulfilled');
    assert.equal(taken.length, 1);
    await taken[0]?.value();
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is taken over when another process has the number of the dead one', async () => {
    await leave({ started: '1' });
    await takeAndRelease();
  });

  for (const [name, elsewhere] of [
    ['machine', { host: 'ailleurs' }],
    ['container', { namespace: 'pid:[1]' }],
  ] as const) {
    it(`is taken over from another ${name} that gives no sign of life`, async () => {
      await leave(elsewhere);
      await takeAndRelease(50);
    });

    it(`is left to another ${name} that does`, async () => {
      await leave(elsewhere);
      let pulses = 0;
      const pulse = setInterval(() => {
        pulses += 1;
        void utimes(file(), new Date(), pulses);
      }, 10);
      await assert.rejects(lockFolder(folder.path, 200), /in use by process \d+ on /);
      clearInterval(pulse);
    });
  }

  it('gives signs of life itself', async () => {
    await takeAndRelease(50);
    const release = await lockFolder(folder.path, 40);
    await leave({ host: 'ailleurs', id: JSON.parse(await readFile(file(), 'utf8')).id });
    await assert.rejects(lockFolder(folder.path, 400), /in use/);
    await release();
  });
});
