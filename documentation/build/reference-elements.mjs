import { readFileSync } from 'node:fs';
import { code, plain, table } from './cell.mjs';
import { words } from './words.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** Members of an element that a page may use: not those that a test or the core uses. */
const OWN = new Set([
  'now',
  'fail',
  'obey',
  'wanted',
  'shown',
  'show',
  'hide',
  'adoptedStyleSheets',
]);

/**
 * The reference of the elements, from their manifest. A description that nobody has put into French
 * stays in English, and `missing` is told of it.
 *
 * @param {string} root
 * @param {'fr' | 'en'} language
 * @param {(text: string) => void} [missing]
 */
export function elementsPage(root, language, missing = () => {}) {
  const french = json(`${root}/documentation/reference/elements.fr.json`);
  const { modules } = json(`${root}/dist/npm/custom-elements.json`);
  const say = words[language];
  const told = (text) => {
    const source = oneLine(text);
    if (language === 'en' || !source) return plain(source);
    if (french[source]) return plain(french[source]);
    missing(source);
    return `<span lang="en">${plain(source)}</span>`;
  };
  const named = ({ name, description }) => [name ? code(name) : '—', told(description)];
  const attribute = ({ name, type, default: value, description }) => [
    code(name),
    type?.text ? code(type.text) : '',
    value ? code(value) : '',
    told(description),
  ];
  const part = (title, head, rows) => (rows.length > 0 ? [`### ${title}`, table(head, rows)] : []);
  const section = (element) => {
    const { tagName, summary, description, members = [] } = element;
    const plainHead = [say.name, say.what];
    const methods = members.filter(({ kind, name }) => kind === 'method' && !OWN.has(name));
    const lists = [
      ...part(
        say.elements.attributes,
        [say.name, say.type, say.default, say.what],
        (element.attributes ?? []).map(attribute),
      ),
      ...part(say.elements.slots, plainHead, (element.slots ?? []).map(named)),
      ...part(say.elements.events, plainHead, (element.events ?? []).map(named)),
      ...part(say.elements.cssParts, plainHead, (element.cssParts ?? []).map(named)),
      ...part(say.elements.cssProperties, plainHead, (element.cssProperties ?? []).map(named)),
      ...part(
        say.elements.methods,
        plainHead,
        methods.map(({ name, description: text }) => [code(`${name}()`), told(text)]),
      ),
    ];
    return [
      `## \`<${tagName}>\` {#${tagName}}`,
      told(summary ?? description),
      ...(lists.length > 0 ? lists : [say.elements.none]),
    ];
  };
  const elements = modules.flatMap(({ declarations }) => declarations);
  elements.sort((a, b) => a.tagName.localeCompare(b.tagName));
  return [`# ${say.elements.title}`, say.elements.lead, ...elements.flatMap(section)].join('\n\n');
}
