/**
 * `npm run build`: the four outputs.
 *
 *   dist/cdn/  limpide.js, the script tag, and the parts that it loads; every part carries the
 *              release in its name, so that an older limpide.js keeps finding its own beside newer ones
 *   dist/npm/  modules and types for bundlers
 *   cli/dist/  what `npx limpide` runs
 *   dist/configurator/  a page for owners, which shows the first
 *
 *   node build/build.mjs [--cdn]   the first alone
 */
import { createHash } from 'node:crypto';
import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minify } from 'terser';
import { build } from 'vite';
import { buildConfigurator } from './configurator.mjs';
import { writeElementTypes } from './element-types.mjs';
import { tidyManifest } from './elements-manifest.mjs';
import { compileContract, relinkContract } from './contract.mjs';
import { languagesOf, reviewedLanguagesOf, wholeLanguagesOf } from './languages.mjs';
import { generate } from './messages.mjs';
import { writeFacts } from './facts.mjs';
import { flattenImports } from './flatten-imports.mjs';
import { nameManagerNeeds } from './manager-needs.mjs';
import { PARTS } from './parts.mjs';
import { writeSchema } from './schema.mjs';
import { startTogether } from './start-together.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const run = promisify(execFile);
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const files = (folder) => readdirSync(folder).sort();
const json = (value) => JSON.stringify(value, null, 2) + '\n';

await generate({ root });
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/cdn', { recursive: true });

/** Hashes of everything that is served, and of the texts it was made from (délibération 2020-092). */
function manifestOf(folder, version) {
  const hashes = (place, names) =>
    Object.fromEntries(names.map((name) => [name, sha256(readFileSync(`${place}/${name}`))]));
  const walk = (place, prefix = '') =>
    files(place).flatMap((name) =>
      statSync(`${place}/${name}`).isDirectory()
        ? walk(`${place}/${name}`, `${prefix}${name}/`)
        : [prefix + name],
    );
  return {
    name: 'limpide',
    version,
    algorithm: 'SHA-256',
    files: hashes(folder, walk(folder)),
    locales: hashes(
      'locales',
      walk('locales').filter((name) => !/^[^/]+\.json$|^[^/]+\/collector\//.test(name)),
    ),
    languages: Object.fromEntries(
      languagesOf().map((language) => [
        language,
        {
          whole: wholeLanguagesOf().includes(language),
          reviewedByNativeReader: reviewedLanguagesOf().includes(language),
        },
      ]),
    ),
  };
}

/**
 * A second minifier, over what a first visit pays for: it also drops texts that nothing reads.
 * @param {object} options options by which this file becomes the smallest
 */
async function squeeze(file, module, options) {
  const { code } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2022,
    module,
    compress: {
      passes: 8,
      unsafe_arrows: true,
      pure_getters: true,
      keep_fargs: false,
      ...options,
    },
  });
  writeFileSync(file, code);
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

await build({ mode: 'surfaces', logLevel: 'warn' });
const waiting = Object.keys(PARTS);
/** Builds parts until none is left. Vite keeps the module of a configuration: a process each. */
async function buildParts() {
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const env = { ...process.env, LIMPIDE_PART: name };
    const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'part', '--logLevel', 'warn'];
    const { stdout, stderr } = await run(process.execPath, args, { env });
    process.stdout.write(stdout + stderr);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, buildParts));
await writeFacts('dist/cdn');
await build({ mode: 'loader', logLevel: 'warn' });
const cdn = 'dist/cdn';
// Constants stay on the side where they are written: so written, it is smaller once compressed.
await squeeze(`${cdn}/limpide.js`, false, { lhs_constants: false, hoist_funs: true });
// Comparisons of plain numbers, turned the same way round.
const methods = { unsafe_methods: true, unsafe_comps: true };
for (const language of languagesOf()) await squeeze(`${cdn}/notice.${language}.js`, true, methods);
await squeeze(`${cdn}/decision.js`, true, methods);
await squeeze(`${cdn}/outbox.js`, true, { hoist_funs: true });
const isEntry = (name) => /\.js$/.test(name) && !/^(limpide|shared-)/.test(name);
const entries = files(cdn).filter(isEntry);
const namespaces = JSON.parse(readFileSync('src/i18n/namespaces.json', 'utf8'));
startTogether(cdn, namespaces, languagesOf());
flattenImports(cdn, isEntry);
nameManagerNeeds(cdn, languagesOf());
const release = sha256(
  files(cdn)
    .map((name) => sha256(readFileSync(`${cdn}/${name}`)))
    .join(),
).slice(0, 6);
for (const name of entries)
  renameSync(`${cdn}/${name}`, `${cdn}/${name.replace(/\.js$/, `.${release}.js`)}`);
const loader = readFileSync(`${cdn}/limpide.js`, 'utf8');
if (loader.split('RELEASE!').length !== 2)
  throw new Error('limpide.js names its release other than once');
writeFileSync(`${cdn}/limpide.js`, loader.replace('RELEASE!', release));
const manifest = json(manifestOf(cdn, version));
for (const name of ['manifest.json', `manifest.${release}.json`])
  writeFileSync(`${cdn}/${name}`, manifest);
writeFileSync(`${cdn}/release.${release}.js`, `export default "${sha256(manifest)}";\n`);

await writeSchema(`${cdn}/schema.json`);
// What `release:dry` packs, and its test builds a second time, ends here.
if (process.argv.includes('--cdn')) process.exit();

await buildConfigurator(cdn);
await build({ mode: 'npm', logLevel: 'warn' });
compileContract('dist/npm');
execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
relinkContract('dist/npm');
// What each element takes and gives, from its own documentation.
execFileSync(
  'npx',
  [
    ...['cem', 'analyze', '--litelement', '--quiet', '--outdir', 'dist/npm'],
    ...['--globs', 'src/components/*/*.ts', 'src/notice/notice.ts'],
  ],
  { stdio: 'inherit' },
);
await tidyManifest('dist/npm/custom-elements.json');
writeElementTypes('dist/npm', version);
const npmManifest = json(manifestOf('dist/npm', version));
writeFileSync('dist/npm/manifest.json', npmManifest);
writeFileSync('dist/npm/entries/release.js', `export default "${sha256(npmManifest)}";\n`);
copyFileSync(`${cdn}/schema.json`, 'dist/npm/schema.json');
// `npx limpide`: its modules travel in the same package.
execFileSync('npm', ['run', 'build', '--silent', '--workspace', 'cli'], { stdio: 'inherit' });
console.log(`dist/cdn, release ${release}; dist/npm ${version}`);
