import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const SOURCE = 'integrations/wordpress/limpide';

/** `{ a: { b: 'text' } }` as `{ 'a.b': 'text' }`: the plugin looks a text up by its whole name. */
const flat = (messages, prefix = '') =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );

const json = (value) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

/** What the settings page offers and the gate knows of each service. */
async function catalogue() {
  const load = (path) => tsImport(`../../src/services/${path}`, import.meta.url);
  const [{ catalogue: services }, { factsOf }] = [
    await load('list/index.ts'),
    await load('from-file.ts'),
  ];
  const entries = Object.entries(services).map(async ([id, module]) => {
    const { name, purposes, hosts = [], accepts = {}, run } = factsOf((await module()).default);
    return [id, { name, purposes, hosts, options: run ? accepts : {} }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * The WordPress plugin, whole: its sources with the version in them, the script tag’s files, the PHP
 * endpoint, the texts and the catalogue. The same sources give the same bytes.
 *
 * @param {string} root the repository’s folder, built
 * @returns {Promise<Record<string, Buffer>>} by path within the plugin’s folder, in order
 */
export async function pluginFiles(root) {
  const read = (path) => readFileSync(join(root, path));
  const { version } = JSON.parse(read('package.json'));
  const files = {
    LICENSE: read('LICENSE'),
    'catalogue.json': json(await catalogue()),
    'proof/limpide.php': read('integrations/php/limpide.php'),
  };
  for (const entry of readdirSync(join(root, SOURCE), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(join(root, SOURCE).length + 1);
    const text = read(join(SOURCE, path)).toString().replaceAll('{{version}}', version);
    files[path] = Buffer.from(text);
  }
  for (const name of readdirSync(join(root, 'dist/cdn')))
    files[`assets/${name}`] = read(`dist/cdn/${name}`);
  for (const language of ['fr', 'en']) {
    const of = (name) => JSON.parse(read(`locales/${language}/${name}.json`));
    const purposes = Object.entries(of('purposes')).map(([id, { title }]) => [
      `purposes.${id}`,
      title,
    ]);
    files[`texts/${language}.json`] = json(
      Object.fromEntries([...flat(of('wordpress')), ...purposes]),
    );
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
