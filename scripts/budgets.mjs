/**
 * Sizes of what a visit loads, after brotli, against their budgets. Ends non-zero past any of them.
 * `npm run build` first.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { modulesOf, needsOf } from '../build/modules-of.mjs';

const folder = new URL('../dist/cdn/', import.meta.url);
const files = readdirSync(folder);
const loader = 'limpide.js';
const [, release] = /^manifest\.([\da-f]{6})\.json$/m.exec(files.join('\n')) ?? [];
if (!release) throw new Error('No release in dist/cdn: npm run build');
/**
 * With one name of release for all: six other letters compress into up to ten bytes more or less, and
 * which files are past their budget would change with any file of the project.
 */
const size = (name) =>
  brotliCompressSync(readFileSync(new URL(name, folder), 'utf8').replace(release, '7e41c9'), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
const named = (pattern) => {
  const found = files.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${pattern}: ${found.length} files`);
  return found[0];
};
const notice = named(/^notice\.fr\./);

const modules = modulesOf(fileURLToPath(folder));
/** What the tag of a surface loads: itself, what it needs, and its texts in French. */
const filesOf = (part) => {
  const entry = named(new RegExp(`^${part}\\.[\\da-f]{6}`));
  const { code } = modules.get(entry);
  const surfaces = [...code.matchAll(/import\("\.\/(shared-[\w.-]+)"\)/g)].map(([, file]) => file);
  const all = [entry, ...surfaces].flatMap((file) => [file, ...needsOf(modules, file)]);
  // The entry names its texts, without what all of their files begin and end with.
  const texts = files.filter(
    (file) => /^shared-[a-z]+\.fr-/.test(file) && code.includes(file.slice(7, -3)),
  );
  return [...new Set([...all, ...texts])];
};

/** What is loaded together, and how many bytes it may weigh. */
const budgets = [
  ['a returning visit', [loader], 4000],
  ['a first visit, up to the notice in French', [loader, notice], 8000],
  ['what makes a decision', [named(/^decision\./)], 3700],
  ['the outbox', [named(/^outbox\./)], 4200],
  ['what gates', [named(/^gates\./)], 5600],
  // Each with all that it loads in French, Lit once.
  ...Object.entries({
    'manager.fr': 22500,
    'embed.fr': 18600,
    policy: 57000,
    rights: 56500,
    newsletter: 55000,
    choices: 46000,
    data: 40500,
  }).map(([part, limit]) => [`<limpide-${part}>`, filesOf(part), limit]),
];

let past = 0;
for (const [what, names, limit] of budgets) {
  const bytes = names.map(size).reduce((sum, each) => sum + each);
  if (bytes > limit) past += 1;
  console.log(
    `${bytes > limit ? 'over' : 'ok  '} ${String(bytes).padStart(6)} / ${limit}  ${what}`,
  );
}
const early =
  readFileSync(new URL(notice, folder), 'utf8') + readFileSync(new URL(loader, folder), 'utf8');
for (const [word, pattern] of [
  ['Lit', /litElement|lit-html|adoptedCallback/],
  ['i18next', /i18next|interpolation/],
])
  if (pattern.test(early)) {
    past += 1;
    console.log(`over ${word} is in what a first visit loads`);
  }
// What stands alone brings nothing else: a shared chunk could bring Lit.
for (const name of files.filter((each) => /^(notice|decision|outbox|clear|check)\./.test(each)))
  if (
    /(^|[;}])import[\s{"'`*]|from\s*["'`]\.\//.test(readFileSync(new URL(name, folder), 'utf8'))
  ) {
    past += 1;
    console.log(`over ${name} imports another file`);
  }
process.exitCode = past ? 1 : 0;
