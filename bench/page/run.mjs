/**
 * `npm run bench`: Limpide beside other products on the same page, all on 127.0.0.1. Rewrites the
 * tables of docs/performance.md and keeps every figure in bench/page/results.
 *
 *   npm run bench -- --runs 9 --profiles mobile,desktop --suite all
 *   npm run bench -- --runs 1 --profiles mobile --peers limpide,vcc --print
 *   npm run bench -- --from bench/page/results/….json
 *
 * --suite main|scale|surfaces|all; --peers, products by id; --minutes, after which no round begins;
 * --print shows the tables and leaves the document; --from makes the tables of an earlier run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release as systemRelease, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureModules } from '../../scripts/lib/modules.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { PROFILES, launch } from './browser.mjs';
import { VARIANTS } from './content/model.mjs';
import { writeTables } from './document.mjs';
import { files } from './files.mjs';
import { OURS } from './ours.mjs';
import { products } from './products/index.mjs';
import { measureRounds } from './rounds.mjs';
import { measureScale } from './scale.mjs';
import { startServer } from './server.mjs';
import { measureSurfaces, surfacePages } from './surfaces.mjs';
import { mainTables, scaleTables, surfacesTables } from './tables.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    profiles: { type: 'string', default: Object.keys(PROFILES).join(',') },
    peers: { type: 'string', default: Object.keys(products).join(',') },
    suite: { type: 'string', default: 'main' },
    minutes: { type: 'string', default: 'Infinity' },
    from: { type: 'string' },
    print: { type: 'boolean', default: false },
  },
});

/** Ids that were asked for. Ends where one is unknown. */
function asked(name, known) {
  const ids = options[name].split(',');
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return ids;
  console.error(`--${name}: no ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  process.exit(2);
}

const versionIn = (folder) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

async function measure() {
  const profiles = asked('profiles', Object.keys(PROFILES));
  const chosen = asked('peers', Object.keys(products));
  const suites = asked('suite', ['main', 'scale', 'surfaces', 'all']);
  const has = (suite) => suites.includes('all') || suites.includes(suite);
  const ids = Object.keys(products).filter((id) => id === 'baseline' || chosen.includes(id));
  const until = Date.now() + Number(options.minutes) * 60_000;
  const runs = Number(options.runs);

  await ensureModules(HERE);
  if (!existsSync(OURS)) await run('npm', ['run', 'build'], { cwd: ROOT });
  const variants = has('scale') ? ['main', ...Object.keys(VARIANTS)] : ['main'];
  const surfaces = has('surfaces') ? surfacePages() : new Map();
  const server = await startServer(
    (origin) => new Map([...files(ids, variants, origin), ...surfaces]),
  );
  const browser = await launch();
  const result = {
    date: new Date().toISOString(),
    machine: {
      cpu: cpus()[0].model,
      cores: cpus().length,
      memory: Math.round(totalmem() / 1e9),
      system: `${platform()} ${systemRelease()} ${arch()}`,
    },
    chromium: browser.version(),
    node: process.version,
    release: versionIn(ROOT),
    versions: Object.fromEntries(
      ids.map((id) => {
        const { package: name } = products[id];
        return [id, name ? versionIn(join(HERE, 'node_modules', name)) : null];
      }),
    ),
    load: [],
  };
  const path = join(HERE, 'results', `${result.date.slice(0, 19).replaceAll(':', '')}.json`);
  mkdirSync(join(HERE, 'results'), { recursive: true });
  const save = (name) => (figures) => {
    result.load.push(loadavg()[0]);
    writeFileSync(path, JSON.stringify({ ...result, [name]: figures }, null, 1));
  };
  const world = {
    browser,
    origin: server.origin,
    products: Object.fromEntries(ids.map((id) => [id, products[id]])),
  };
  try {
    if (has('main'))
      result.main = await measureRounds(world, { profiles, runs, until, save: save('main') });
    if (has('scale'))
      result.scale = await measureScale(world, { runs, until, save: save('scale') });
    if (has('surfaces'))
      result.surfaces = await measureSurfaces(world, { runs, until, save: save('surfaces') });
  } finally {
    await browser.close();
    await server.close();
  }
  console.error(`Every figure: ${path}`);
  return result;
}

const result = options.from ? JSON.parse(readFileSync(options.from, 'utf8')) : await measure();
const tables = {
  ...(result.main && { main: mainTables(result) }),
  ...(result.scale && { scale: scaleTables(result) }),
  ...(result.surfaces && { surfaces: surfacesTables(result) }),
};
if (options.print) console.log(Object.values(tables).join('\n\n'));
else writeTables(join(ROOT, 'docs/performance.md'), tables);
