import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumArgs, ensureChromium } from './scripts/lib/chromium.mjs';
import { webReporter } from './scripts/lib/web-reporter.mjs';
import { PURE } from './scripts/lib/pure.mjs';

/** The long runs: `npm run test:full`. */
const full = process.env.LIMPIDE_FULL === '1';
const root = dirname(fileURLToPath(import.meta.url));

/** Sources import each other as `./x.js`, which is what TypeScript emits; here they are `./x.ts`. */
const tsForJs = {
  name: 'ts-for-js',
  resolveImport({ source, context }) {
    if (!/^\.{1,2}\/.*\.js$/.test(source)) return undefined;
    const typed = source.replace(/\.js$/, '.ts');
    const importer = resolve(root, `.${decodeURIComponent(context.path)}`);
    return existsSync(resolve(dirname(importer), typed)) ? typed : undefined;
  },
};

/** A JSON import becomes a module, as bundlers do; a JSON file that is fetched stays JSON. */
const jsonModules = {
  name: 'json-modules',
  resolveImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
  resolveMimeType: ({ path, query }) =>
    path.endsWith('.json') && query?.module !== undefined ? 'js' : undefined,
  transform({ path, query, body }) {
    if (!path.endsWith('.json') || query?.module === undefined) return undefined;
    return { body: `export default ${body}` };
  },
};

export default {
  rootDir: root,
  files: [
    'test/**/*.test.ts',
    '!test/documentation/**',
    '!test/e2e/**',
    '!test/examples/**',
    '!test/php/**',
    '!test/release/**',
    '!test/tarballs/**',
    '!test/support/**',
    // Nothing there needs a browser: `pure` in scripts/suites.mjs.
    ...PURE.map((folder) => `!${folder}/**`),
  ],
  nodeResolve: true,
  concurrency: 2,
  concurrentBrowsers: 1,
  testsFinishTimeout: full ? 3_000_000 : 240_000,
  testFramework: { config: { timeout: 30_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await ensureChromium(), args: chromiumArgs },
    }),
  ],
  plugins: [
    tsForJs,
    jsonModules,
    esbuildPlugin({
      ts: true,
      json: false,
      tsconfig: `${root}/tsconfig.json`,
      define: { LIMPIDE_FULL: String(full) },
    }),
  ],
  reporters: [defaultReporter(), webReporter('.cache/tests/web-test-runner.json')],
};
