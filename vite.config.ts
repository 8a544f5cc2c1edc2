import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inlineWords } from './build/inline-words.mjs';
import { SHARING_LIT, languagesOf } from './build/languages.mjs';
import { SUBPATHS } from './build/package.mjs';
import { PARTS } from './build/parts.mjs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const target = 'es2022';
/** Which part the mode `part` builds. */
const partName = process.env['LIMPIDE_PART'] ?? 'decision';
const define = { __VERSION__: JSON.stringify(version), __MANAGER_NEEDS__: '""' };

/** What the script tag loads when it shows a surface: these share Lit and our base of it. */
const surfaces = {
  ...Object.fromEntries(
    SHARING_LIT.flatMap((part) =>
      languagesOf().map((lng) => [`${part}.${lng}`, path(`src/entries/${part}.${lng}.ts`)]),
    ),
  ),
  policy: path('src/entries/policy.ts'),
  rights: path('src/entries/rights.ts'),
  newsletter: path('src/entries/newsletter.ts'),
  choices: path('src/entries/choices.ts'),
  data: path('src/entries/data.ts'),
  inspector: path('src/entries/inspector.ts'),
};

/**
 * lit-html creates its Trusted Types policy, `lit-html`, unguarded when it is imported: on a page
 * whose policy lists that name once, a second Lit dies, ours or the page's. In the script-tag build
 * ours has its own name and survives a refusal. The one place is asserted, so that a new Lit cannot
 * change it unseen.
 */
function guardLitPolicy(): Plugin {
  let replaced = 0;
  return {
    name: 'guard-lit-policy',
    transform(code, id) {
      if (!/node_modules\/(lit|@lit)/.test(id)) return;
      // A page has no other global of ours than its contract names; Lit's own are kept by symbol.
      code = code.replace(
        /\b(\w+)\.((?:litProperty|litElement|litHtml|reactiveElement)[A-Z]\w+)\b/g,
        '$1[Symbol.for("limpide.$2")]',
      );
      code = code.replace(
        /(?<![.\w])litPropertyMetadata\b/g,
        'globalThis[Symbol.for("limpide.litPropertyMetadata")]',
      );
      const guarded = code.replace(
        /(\w+)\.createPolicy\((['"])lit-html\2,\s*(\{[^}]*\})\)/,
        (_, factory, _quote, rules) => {
          replaced++;
          return `(()=>{try{return ${factory}.createPolicy("limpide-lit",${rules})}catch{}})()`;
        },
      );
      return { code: guarded, map: null };
    },
    buildEnd(error) {
      if (!error && replaced !== 1)
        this.error(`lit-html's policy was replaced ${replaced} times, not once`);
    },
  };
}

/**
 * Each surface with texts of its own has its own copy of the few words that they share: a file of two
 * hundred bytes would be one request more.
 */
function ownCopyOfCommonTexts(): Plugin {
  return {
    name: 'own-copy-of-common-texts',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [, part] = /\/entries\/(\w+)\./.exec(importer ?? '') ?? [];
      if (!part || !source.includes('/resolved/common.')) return;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}?${part}`;
    },
  };
}

/** The configurator speaks to owners, in French and in English, of these. */
const OWNERS = /'(fr|en)\/(checks|policy|periods|common|manager|purposes|measures)'/;

/** Of all texts, those of the configurator: one file holds them all. */
function keepOwnersTexts(): Plugin {
  return {
    name: 'keep-owners-texts',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/resolved/resources.ts')
        ? {
            code: code
              .split('\n')
              .filter((line) => !line.includes('import(') || OWNERS.test(line))
              .join('\n'),
            map: null,
          }
        : undefined,
  };
}

const configs: Record<string, UserConfig> = {
  /** What the script tag loads when wanted: ES modules, shared code in files of their own. */
  surfaces: {
    plugins: [guardLitPolicy(), ownCopyOfCommonTexts()],
    build: {
      outDir: 'dist/cdn',
      lib: { entry: surfaces, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared-[name]-[hash].js',
          minify: true,
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /node_modules\/(lit|@lit)|@oxc-project|src\/ui\/(?!forms|styles\/forms)|src\/core\/|src\/i18n\/(translate|owner-texts|duration|namespaces)|src\/law\/refusal|contract\/src\//,
                minShareCount: 2,
                priority: 2,
              },
              // Apart, so that what sends no form does not load what sends one.
              { name: 'submission', test: /src\/ui\//, minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  },
  /** One other part, whole in one request: `build/parts.mjs` lists them. */
  part: {
    define: { __MANAGER_NEEDS__: JSON.stringify('MANAGER NEEDS!') },
    build: {
      outDir: 'dist/cdn',
      lib: {
        entry: { [partName]: path(`src/${PARTS[partName]}.ts`) },
        formats: ['es'],
        fileName: (_format, name) => `${name}.js`,
      },
      rolldownOptions: { output: { minify: true } },
    },
  },
  /** The script tag itself: classic, in one file. `__RELEASE__` is put in afterwards. */
  loader: {
    plugins: [inlineWords()],
    define: { __RELEASE__: JSON.stringify('RELEASE!') },
    build: {
      outDir: 'dist/cdn',
      lib: {
        entry: path('src/entries/loader.iife.ts'),
        formats: ['iife'],
        name: 'limpideLoader',
        fileName: () => 'limpide.js',
      },
      rolldownOptions: { output: { minify: true } },
    },
  },
  /** A page for owners, whole in one classic script: `build/configurator.mjs`. */
  configurator: {
    plugins: [keepOwnersTexts()],
    build: {
      outDir: 'dist/configurator',
      lib: {
        entry: path('configurator/src/main.ts'),
        formats: ['iife'],
        name: 'limpideConfigurator',
        fileName: () => 'configurator.js',
      },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  },
  /** For applications: modules as they are in src, dependencies left to the application. */
  npm: {
    build: {
      outDir: 'dist/npm',
      minify: false,
      lib: {
        entry: Object.fromEntries(
          [...new Set(Object.values(SUBPATHS))].map((module) => [module, path(`src/${module}.ts`)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        external: new RegExp(`^(${Object.keys(dependencies).join('|')}|@limpide/contract)(/|$)`),
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: '[name].js',
        },
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const config = configs[mode];
  if (!config) throw new Error(`No build called ${mode}: ${Object.keys(configs).join(', ')}`);
  return {
    publicDir: false,
    ...config,
    define: { ...define, 'process.env.NODE_ENV': '"production"', ...config.define },
    build: { target, emptyOutDir: false, reportCompressedSize: false, ...config.build },
  };
});
