import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import regexp from 'eslint-plugin-regexp';

/** What each folder of `src` may import of the others: ARCHITECTURE.md says the same. */
const layers = {
  core: [],
  outbox: ['core'],
  services: ['core'],
  law: ['core', 'theme'],
  i18n: ['core'],
  theme: ['core'],
  notice: ['core', 'i18n'],
  ui: ['core', 'i18n', 'law'],
  components: ['core', 'i18n', 'law', 'ui'],
  inspector: ['core', 'i18n', 'ui'],
  testing: ['core', 'services'],
  entries: ['core', 'i18n', 'outbox', 'services', 'theme', 'notice', 'components', 'inspector'],
};
/** What page, collector and command line share is imported by name: `@limpide/contract/…`. */
const across = (...workspaces) =>
  workspaces.map((name) => ({
    regex: `^(\\.\\./)+(${name})/`,
    message: `no relative import across workspaces: ${name} is imported by name`,
  }));
/**
 * The rooms of the collector, each of which imports those before it only: the database stands on the
 * ground, the server on top. `scripts/cycles.mjs` sees to the rest: no room imports back.
 */
const rooms = [
  'database',
  'http',
  'texts',
  'chain',
  'case-files',
  'intake',
  'objections',
  'kinds',
  'retention',
  'evidence',
  'openapi',
  'jobs',
  'server',
  'config',
  'cli',
];
const roomsAfter = (room) =>
  rooms.slice(rooms.indexOf(room) + 1).map((later) => ({
    regex: `^\\.{1,2}/(.*/)?${later}/`,
    message: `${room} may not import ${later}: the rooms of the collector stand in ARCHITECTURE.md`,
  }));
/** A kind that needs another is given it by the server: `objections/following.ts`. */
const kindsApart = {
  regex: '^(\\.\\./)+(decision|rights-request|sign-up|preferences)/',
  message: 'kinds never import each other: ARCHITECTURE.md says what they do instead',
};
/** What a folder may not import: the folders of `src` that are not among those it may. */
const forbidden = (layer) =>
  Object.keys(layers)
    .filter((name) => name !== layer && !layers[layer].includes(name))
    .map((name) => ({
      regex: `^(\\.\\./)+${name}/`,
      message: `${layer} may not import ${name}: the layers stand in ARCHITECTURE.md`,
    }));
/** The rooms of the command line, in their order. */
const CLI_ROOMS = [
  'answers',
  'input',
  'output',
  'findings',
  'html',
  'receipt',
  'csp',
  'conform',
  'evidence',
  'audit',
  'commands',
];
const cliRoomsAfter = (room) =>
  CLI_ROOMS.slice(CLI_ROOMS.indexOf(room) + 1).map((later) => ({
    regex: `^(\\.\\./)+${later}/`,
    message: `${room} may not import ${later}: the layers stand in ARCHITECTURE.md`,
  }));
const only = (...packages) =>
  packages.map((name) => ({
    regex: `^${name}(/|$)`,
    message: `${name} is imported in one place only: see ARCHITECTURE.md`,
  }));
const acrossCollector = [
  ...across('cli', 'contract', 'locales', `src/(${Object.keys(layers).join('|')})`),
  ...only('lit', 'idb-keyval'),
];
const fromCollector = [...acrossCollector, ...only('commander')];
const fromPage = across('collector', 'cli', 'contract', 'locales');
/** The command line reads what the page is made of, and shows none of it. */
const fromCli = [
  ...across('collector', 'contract', 'locales'),
  {
    regex: '^(\\.\\./)+src/(outbox|notice|ui|components|entries)/',
    message: 'the command line shows no page: the layers stand in ARCHITECTURE.md',
  },
  ...only('lit', 'i18next', 'idb-keyval', 'commander'),
];
const restrict = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'src/*/resolved/',
      'src/entries/in-language.ts',
      'test/support/matomo/',
      '.data/',
      '.cache/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { rules: { 'max-lines': ['error', 300] } },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > SpreadElement > ObjectExpression',
          message: 'a key that is misspelt there compiles: write the keys where they belong',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}', 'scripts/**', 'build/**', 'test/e2e/**', 'collector/**', 'cli/**'],
    languageOptions: { globals: { ...globals.node } },
  },
  // No pattern that some text makes slower than its length allows; in the server, which reads what
  // strangers send, none that is even quadratic.
  {
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  {
    files: ['collector/src/**', 'demo/server/**'],
    rules: { 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['demo/**', 'test/**', 'bench/page/**'],
    languageOptions: { globals: { ...globals.browser } },
  },
  { ...lit.configs['flat/recommended'], files: ['src/**/*.ts', 'configurator/src/**/*.ts'] },
  { ...wc.configs['flat/recommended'], files: ['src/**/*.ts', 'configurator/src/**/*.ts'] },
  {
    ...litA11y.configs['recommended'],
    plugins: { 'lit-a11y': litA11y },
    files: ['src/**/*.ts', 'configurator/src/**/*.ts'],
  },
  ...Object.keys(layers).map((layer) =>
    restrict(
      [`src/${layer}/**`],
      [
        ...forbidden(layer),
        ...only('i18next', 'idb-keyval'),
        ...(['ui', 'components', 'inspector'].includes(layer) ? [] : only('lit')),
        ...fromPage,
      ],
    ),
  ),
  restrict(['src/index.ts'], [...only('lit', 'i18next', 'idb-keyval'), ...fromPage]),
  // A page that has chosen loads the core alone: the effects come as parts.
  restrict(
    ['src/core/*.ts'],
    [
      ...forbidden('core'),
      ...only('lit', 'i18next', 'idb-keyval'),
      ...fromPage,
      { regex: '^\\./effects/', message: 'what opens and clears comes as a part, by `load()`' },
    ],
  ),
  restrict(
    ['src/i18n/engine.ts'],
    [...forbidden('i18n'), ...only('lit', 'idb-keyval'), ...fromPage],
  ),
  restrict(
    ['src/outbox/device-store.ts'],
    [...forbidden('outbox'), ...only('lit', 'i18next'), ...fromPage],
  ),
  // Both sides run it: nothing of theirs, no Node, and by its tsconfig.json no DOM.
  restrict(
    ['contract/src/**'],
    [
      ...across('src', 'collector', 'cli', 'locales'),
      { regex: '^(?!valibot$|\\.)', message: 'the contract needs valibot alone' },
      kindsApart,
    ],
  ),
  restrict(['collector/src/**'], [...fromCollector, ...only('i18next')]),
  ...rooms.map((room) =>
    restrict(
      [`collector/src/${room}/**`],
      [
        ...fromCollector,
        ...only('i18next'),
        ...roomsAfter(room),
        ...(room === 'kinds' ? [kindsApart] : []),
      ],
    ),
  ),
  restrict(['collector/src/i18n/texts.ts'], fromCollector),
  // The one place that knows how a command line is read.
  restrict(['collector/src/command-line/**'], [...acrossCollector, ...only('i18next')]),
  ...['', ...CLI_ROOMS].map((room) =>
    restrict(
      [room ? `cli/src/${room}/**` : 'cli/src/*.ts'],
      [...fromCli, ...(room ? cliRoomsAfter(room) : [])],
    ),
  ),
  // A component of Angular's is a class, whatever it holds.
  {
    files: ['examples/angular/**'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  // A promise that nobody waits for hides its failure.
  {
    files: [
      'src/**/*.ts',
      'configurator/src/**/*.ts',
      'contract/src/**/*.ts',
      'collector/src/**/*.ts',
      'cli/src/**/*.ts',
    ],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'contract', 'collector', 'cli'].map((name) =>
          name.endsWith('.json') ? `./${name}` : `./${name}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
);
