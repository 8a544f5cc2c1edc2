/**
 * `npm run docs`: the documentation site, in `documentation/dist/`, from what is built in `dist/`.
 *
 *   npm run docs             builds it, unless nothing that it is made of has changed
 *   npm run docs -- --force  builds it anyway
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assemble } from './assemble.mjs';
import { takePictures } from './pictures.mjs';
import { places } from './places.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Where the built site is. */
export const SITE = join(ROOT, 'documentation/dist');
const STAMP = join(SITE, '.made-of');

/** Files and folders that the site is made of, besides the pages of the repository. */
const SOURCES = [
  'documentation/build',
  'documentation/.vitepress',
  'documentation/reference',
  'documentation/fr',
  'documentation/en',
  'dist/cdn',
  'dist/npm/custom-elements.json',
  'src/services',
  'locales/fr/cli.json',
  'locales/en/cli.json',
  'locales/fr/periods.json',
  'locales/en/periods.json',
  'package-lock.json',
];

function* filesOf(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** A hash of everything that the site is made of. */
function madeOf() {
  const hash = createHash('sha256');
  for (const source of [...SOURCES, ...Object.keys(places(ROOT))])
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const isBuilt = () => existsSync(join(ROOT, 'dist/npm/custom-elements.json'));

/** Whether the built site is that of the sources as they are. */
export const isCurrent = () =>
  isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeOf();

const vitepress = () =>
  new Promise((resolve, reject) => {
    const args = ['node_modules/vitepress/bin/vitepress.js', 'build', 'documentation'];
    const child = spawn(process.execPath, [...args, '--outDir', SITE], { cwd: ROOT });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`vitepress ended with ${code}\n${said}`)),
    );
  });

async function make(force) {
  if (!isBuilt()) throw new Error('Nothing is built yet: npm run build');
  if (!force && isCurrent()) return false;
  const made = madeOf();
  const pictures = join(ROOT, '.cache/documentation/pictures');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  await takePictures(ROOT, pictures);
  await assemble(ROOT, join(ROOT, '.cache/documentation/pages'));
  rmSync(SITE, { recursive: true, force: true });
  await vitepress();
  writeFileSync(STAMP, made);
  return true;
}

let running;

/**
 * Builds the site where it is not that of the sources as they are. Rejects where a page leads nowhere,
 * or where there is no browser to take the pictures with. Asked for twice at once, it builds once.
 *
 * @param {object} [options]
 * @param {boolean} [options.force]
 * @returns {Promise<boolean>} whether it was built
 */
export const buildDocumentation = ({ force = false } = {}) =>
  (running ??= make(force).finally(() => (running = undefined)));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildDocumentation({ force: process.argv.includes('--force') });
  console.log(`documentation/dist: ${built ? 'built' : 'nothing has changed'}`);
}
