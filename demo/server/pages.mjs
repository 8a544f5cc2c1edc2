import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { withShown } from './plain-forms.mjs';

const SITE = fileURLToPath(new URL('../site', import.meta.url));
const FRONT = /^<!--\s*(\{.*\})\s*-->\n/;
const NEWS = '<limpide-policy news></limpide-policy>';
const MANAGE = '<p><button type="button" data-limpide="open">Gérer mes cookies</button></p>';

const read = (name) => readFile(join(SITE, name), 'utf8');

/**
 * A page of the site: its content put into the layout. The first line of a page is a comment of
 * JSON: `title`, `description`, `manage: false` where Limpide's own button is to be seen, and
 * `news: false` where the page tells what changed in the policy by itself.
 * Undefined where there is no such page.
 *
 * @param {string} path as in the URL: `/`, `/ressources`
 */
export async function renderPage(path) {
  if (!/^\/[a-z-]*$/.test(path)) return undefined;
  const name = path === '/' ? 'accueil' : path.slice(1);
  let source;
  try {
    source = await read(`${name}.html`);
  } catch {
    return undefined;
  }
  const front = source.match(FRONT);
  if (!front) return undefined;
  const { title, description, manage = true, news = true } = JSON.parse(front[1]);
  const parts = {
    title,
    description,
    content: source.slice(front[0].length),
    manage: manage ? MANAGE : '',
    news: news ? NEWS : '',
  };
  const layout = await read('_layout.html');
  const page = layout
    .replace(/\{\{(title|description|manage|news|content)\}\}/g, (_, part) => parts[part])
    .replace(`<a href="${path}">`, `<a href="${path}" aria-current="page">`);
  return withShown(page);
}
