import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { code, plain, table } from './cell.mjs';
import { keysOf } from './schema-keys.mjs';
import { words } from './words.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What each key is, in both languages: ours, and for periods what the policy says of them. */
async function descriptions(root) {
  const told = json(`${root}/documentation/reference/keys.json`);
  const { defaultRetention } = await tsImport(`${root}/contract/src/retention.ts`, import.meta.url);
  for (const language of ['fr', 'en']) {
    const { periods } = json(`${root}/locales/${language}/periods.json`);
    for (const [name, period] of Object.entries(defaultRetention)) {
      const { what, from = '' } = periods[name];
      const key = (told[`retention.${name}`] ??= { default: String(period) });
      key[language] = `${what}${from && `, ${from}`}.`;
    }
  }
  return told;
}

/**
 * The reference of the configuration: each key of the schema with its type, default and description.
 *
 * @param {string} root
 * @param {'fr' | 'en'} language
 */
export async function configurationPage(root, language) {
  const told = await descriptions(root);
  const keys = keysOf(json(`${root}/dist/cdn/schema.json`));
  const paths = new Set(keys.map(({ path }) => path));
  const untold = [...paths].filter((path) => !told[path]);
  const gone = Object.keys(told).filter((path) => !paths.has(path));
  if (untold.length + gone.length > 0)
    throw new Error(
      `documentation/reference/keys.json: untold ${untold}, not in the schema ${gone}`,
    );
  const say = words[language];
  const top = (path) => path.split(/[.[]/)[0];
  const sections = [...new Set(keys.map(({ path }) => top(path)))].map((name) => [
    name,
    keys.filter(({ path }) => top(path) === name),
  ]);
  const defaultOf = ({ default: value }) =>
    value === undefined ? '' : typeof value === 'object' ? plain(value[language]) : code(value);
  const rows = (list) =>
    list.map(({ path, types, required }) => [
      code(path),
      types.map((type) => code(type)).join(' '),
      required ? say.required : defaultOf(told[path]),
      plain(told[path][language]),
    ]);
  return [
    `# ${say.configuration.title}`,
    say.configuration.lead,
    ...sections.flatMap(([name, list]) => [
      `## \`${name}\` {#${name.replace('$', '')}}`,
      plain(told[name][language]),
      table([say.key, say.type, say.default, say.what], rows(list)),
    ]),
  ].join('\n\n');
}
