import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts tables into a document, between `<!-- bench NAME -->` and `<!-- bench NAME end -->`. The rest of it
 * is left as it is. Throws where a mark is missing.
 *
 * @param {string} path
 * @param {Record<string, string>} tables Markdown, by name
 */
export function writeTables(path, tables) {
  let text = readFileSync(path, 'utf8');
  for (const [name, markdown] of Object.entries(tables)) {
    const [begin, end] = [`<!-- bench ${name} -->`, `<!-- bench ${name} end -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no place for the tables: ${begin}`);
    text = `${text.slice(0, from + begin.length)}\n\n${markdown}\n\n${text.slice(to)}`;
  }
  writeFileSync(path, text);
}
