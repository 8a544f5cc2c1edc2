import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import regexp from 'eslint-plugin-regexp';

/**
 * Imports go one way: core ← outbox ← i18n ← ui ← components ← entries; `law`, `services` and `notice`
 * stand beside: what they may not import is said below.
 */
const layers = ['core', 'outbox', 'i18n', 'ui', 'components', 'entries'];
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
  'chain',
  'case-files',
  'intake',
  'objections',
  'kinds',
  'retention',
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
  message: 'kinds never import each other: see objections/following.ts',
};
const fromCollector = across(
  'cli',
  'contract',
  'locales',
  'src/(core|law|ui|outbox|i18n|components)',
);
const forbidden = (layer) =>
  layers
    .slice(layers.indexOf(layer) + 1)
    .map((later) => ({ regex: `/${later}/`, message: `${layer} may not import ${later}` }));
const only = (...packages) =>
  packages.map((name) => ({
    regex: `^${name}(/|$)`,
    message: `${name} is imported in one place only: see ARCHITECTURE.md`,
  }));
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
      '.data/',
      '.cache/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
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
  { files: ['demo/**', 'test/**'], languageOptions: { globals: { ...globals.browser } } },
  { ...lit.configs['flat/recommended'], files: ['src/**/*.ts'] },
  { ...wc.configs['flat/recommended'], files: ['src/**/*.ts'] },
  { ...litA11y.configs['recommended'], plugins: { 'lit-a11y': litA11y }, files: ['src/**/*.ts'] },
  restrict(
    ['src/core/**', 'src/law/**'],
    [...forbidden('core'), ...only('lit', 'i18next', 'idb-keyval')],
  ),
  restrict(['src/services/**'], [...forbidden('core'), ...only('lit', 'i18next', 'idb-keyval')]),
  restrict(['src/notice/**'], [...forbidden('ui'), ...only('lit', 'i18next', 'idb-keyval')]),
  restrict(['src/outbox/**'], [...forbidden('outbox'), ...only('lit', 'i18next')]),
  restrict(['src/i18n/**'], [...forbidden('i18n'), ...only('lit', 'idb-keyval')]),
  restrict(['src/ui/**'], [...forbidden('ui'), ...only('i18next', 'idb-keyval')]),
  restrict(['src/components/**'], [...forbidden('components'), ...only('i18next', 'idb-keyval')]),
  restrict(['src/entries/**', 'src/index.ts'], only('lit', 'i18next', 'idb-keyval')),
  // No DOM, no Node, no other workspace: both sides run it.
  restrict(['contract/src/**'], [...across('src', 'collector', 'cli'), { regex: '^node:' }]),
  restrict(['collector/src/**'], fromCollector),
  ...rooms.map((room) =>
    restrict(
      [`collector/src/${room}/**`],
      [...fromCollector, ...roomsAfter(room), ...(room === 'kinds' ? [kindsApart] : [])],
    ),
  ),
  restrict(['cli/src/**'], across('collector', 'contract', 'locales')),
  // A promise that nobody waits for hides its failure.
  {
    files: ['src/**/*.ts', 'contract/src/**/*.ts', 'collector/src/**/*.ts', 'cli/src/**/*.ts'],
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
