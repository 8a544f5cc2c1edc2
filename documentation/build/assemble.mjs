import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asText, rewriteLinks } from './links.mjs';
import { places } from './places.mjs';
import { cataloguePage } from './reference-catalogue.mjs';
import { commandsPage } from './reference-commands.mjs';
import { configurationPage } from './reference-configuration.mjs';
import { elementsPage } from './reference-elements.mjs';
import { grid, gridTables } from './rgaa.mjs';

const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
};

/** French pages are the root of the site, English ones below `en`. */
const ROOTS = { fr: '', en: 'en/' };

function writtenPages(root, folder, fill) {
  for (const language of ['fr', 'en']) {
    const from = `${root}/documentation/${language}`;
    for (const name of readdirSync(from, { recursive: true })) {
      if (!name.endsWith('.md')) continue;
      write(join(folder, ROOTS[language], name), fill(readFileSync(join(from, name), 'utf8')));
    }
  }
}

function repositoryPages(root, folder) {
  const all = places(root);
  for (const [path, place] of Object.entries(all)) {
    const text = readFileSync(join(root, path), 'utf8');
    write(join(folder, `${place}.md`), asText(rewriteLinks(text, path, all, 'en/index')));
  }
}

/**
 * Writes every page of the site, as Markdown, into a folder: those that are written for it, those of
 * the repository, and those that are generated.
 *
 * @param {string} root of the repository, built
 * @param {string} folder emptied first
 */
export async function assemble(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  const { counts, source } = grid(root);
  const values = { ...counts, source, total: Object.values(counts).reduce((a, b) => a + b) };
  const fill = (text) =>
    text
      .replace('<!-- rgaa:grid -->', () => gridTables(root))
      .replaceAll(/<!-- rgaa:(\w+) -->/g, (_, name) => String(values[name]));
  writtenPages(root, folder, fill);
  repositoryPages(root, folder);
  for (const language of ['fr', 'en']) {
    const at = join(folder, ROOTS[language], 'reference');
    write(join(at, 'configuration.md'), await configurationPage(root, language));
    write(join(at, 'elements.md'), elementsPage(root, language));
    write(join(at, 'catalogue.md'), await cataloguePage(root, language));
    write(join(at, 'commands.md'), commandsPage(root, language));
  }
  const pictures = `${root}/.cache/documentation/pictures`;
  cpSync(pictures, join(folder, 'public/images'), { recursive: true });
}
