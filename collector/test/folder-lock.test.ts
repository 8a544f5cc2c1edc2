import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lockFolder } from '../src/database/folder-lock.js';
import { tempFolder } from './support/temp-folder.js';

describe('the lock of the data folder', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  before(async () => {
    folder = await tempFolder();
  });
  after(() => folder.remove());
  const file = () => join(folder.path, 'collector.lock');

  it('is held by one, and says by whom', async () => {
    const release = await lockFolder(folder.path);
    await assert.rejects(lockFolder(folder.path), new RegExp(`in use by process ${process.pid}`));
    await release();
    await (
      await lockFolder(folder.path)
    )();
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is taken over from a process that has died, by one only', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await writeFile(
      file(),
      JSON.stringify({ id: 'dead', host: hostname(), pid: child.pid, started: '1' }),
    );
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () => lockFolder(folder.path)),
    );
    const taken = attempts.filter((attempt) => attempt.status === 'fulfilled');
    assert.equal(taken.length, 1);
    assert.equal(JSON.parse(await readFile(file(), 'utf8')).pid, process.pid);
    await taken[0]?.value();
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is taken over when another process has the number of the dead one', async () => {
    await writeFile(
      file(),
      JSON.stringify({ id: 'dead', host: hostname(), pid: process.pid, started: '1' }),
    );
    await (
      await lockFolder(folder.path)
    )();
  });

  it('is left to another machine', async () => {
    await writeFile(file(), JSON.stringify({ id: 'far', host: 'ailleurs', pid: 1, started: '1' }));
    await assert.rejects(lockFolder(folder.path), /in use on ailleurs/);
  });
});
