import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that this run makes: it goes when the tests of this process are over. */
const place = await mkdtemp(join(tmpdir(), 'limpide-examples-'));
after(() => rm(place, { recursive: true, force: true }));

let packed: Promise<string> | undefined;

/** The package as it would be published, in a folder of this run. */
export const tarball = (): Promise<string> =>
  (packed ??= (async () => {
    const folder = await temporary();
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const { stdout } = await run('npm', pack, { cwd: ROOT });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    return join(folder, filename);
  })());

/** A new folder, for as long as this run. */
export const temporary = (): Promise<string> => mkdtemp(join(place, '-'));

/** Puts the packed package and the repository's own dependencies into a folder, without a network. */
export async function link(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'limpide');
  await mkdir(own, { recursive: true });
  await run('tar', ['-xzf', await tarball(), '--strip-components=1', '-C', own]);
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!['limpide', '@limpide', '.cache', '.vite'].includes(name))
      await symlink(join(ROOT, 'node_modules', name), join(modules, name));
}

/** Installs what an example asks for from the registry, and the packed package, as a new user would. */
export async function install(folder: string): Promise<void> {
  const file = join(folder, 'package.json');
  const own = JSON.parse(await readFile(file, 'utf8')) as { dependencies: Record<string, string> };
  own.dependencies['limpide'] = `file:${await tarball()}`;
  await writeFile(file, JSON.stringify(own));
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', ...options], { cwd: folder, maxBuffer: 1e8 });
}

/** The addresses of the examples, as a test of them has them: one third party, on this machine. */
const locate = (text: string, third: string): string =>
  text
    .replaceAll('https://mesure.example/mesure.js', `${third}/run.js?id=mesure`)
    .replaceAll('https://video.example/42', `${third}/embed.html`)
    .replaceAll('"mesure.example"', '"localhost"')
    .replaceAll('"video.example"', '"localhost"');

const isText = (name: string) => !['.png', '.ico'].includes(extname(name));

/** A copy of an example in a folder of its own, beside what all of them share. */
export async function copyOf(name: string, third: string): Promise<string> {
  const folder = await temporary();
  const { stdout } = await run(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', name, 'files', 'files.mjs'],
    { cwd: join(ROOT, 'examples') },
  );
  for (const path of stdout.split('\n').filter(Boolean)) {
    const [from, to] = [join(ROOT, 'examples', path), join(folder, path)];
    await mkdir(dirname(to), { recursive: true });
    if (isText(path)) await writeFile(to, locate(await readFile(from, 'utf8'), third));
    else await cp(from, to);
  }
  return join(folder, name);
}

/** Builds an example by its own script; rejects with what that has said. */
export const build = (folder: string) =>
  run('npm', ['run', 'build'], {
    cwd: folder,
    maxBuffer: 1e8,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
      NG_CLI_ANALYTICS: 'false',
    },
  }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`${folder} cannot be built:\n${stdout}\n${stderr}`);
  });
