import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKSPACES = ['cli', 'collector', 'contract', 'locales'];

const folder = await mkdtemp(join(tmpdir(), 'limpide-release-'));
after(() => rm(folder, { recursive: true }));

/** What is in git, changes of now included, as somebody's clone elsewhere would have it. */
async function clone(to: string): Promise<void> {
  const ls = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await run('git', ls, { cwd: ROOT, maxBuffer: 1e8 });
  for (const name of stdout.split('\0').filter(Boolean)) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await cp(join(ROOT, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
      // Deleted, and not committed yet.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  const modules = join(to, 'node_modules');
  await mkdir(join(modules, '@limpide'), { recursive: true });
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (name !== '@limpide') await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  for (const name of WORKSPACES) await symlink(join(to, name), join(modules, '@limpide', name));
}

const hash = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** The hash of every file that a release is made of. */
async function hashes(root: string, release: string): Promise<Record<string, string>> {
  const cdn = join(root, 'dist/cdn');
  const paths = [
    ...(await readdir(cdn)).map((name) => join(cdn, name)),
    ...(await readdir(release)).map((name) => join(release, name)),
  ].sort();
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path.slice(dirname(path).length + 1), await hash(path)] as const),
    ),
  );
}

const pack = (root: string, out: string, zone: string) =>
  run('node', [join(root, 'scripts/release-dry.mjs'), '--out', out], {
    env: { ...process.env, TZ: zone },
  });

test('two builds, in two folders and two time zones, give the same bytes', async () => {
  const other = join(folder, 'somewhere else, en été');
  await clone(other);
  await run('node', ['build/build.mjs', '--cdn'], { cwd: other, maxBuffer: 1e8 });
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  await pack(ROOT, here, 'Europe/Paris');
  await pack(other, there, 'Pacific/Auckland');
  const ours = await hashes(ROOT, here);
  assert.deepEqual(await hashes(other, there), ours);
  const names = Object.keys(ours);
  assert.ok(names.includes('limpide.js') && names.some((name) => name.endsWith('.zip')));
});
