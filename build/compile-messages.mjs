import { FORM, REFERENCE, VARIABLE } from './locale-check.mjs';

/** Stands for a variable in what i18next returns; never part of a text. */
export const MARK = '\u0001';

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

/** A template literal whose marks have become `${v.name}`, or a plain string literal. */
function literal(text) {
  if (!text.includes(MARK)) return JSON.stringify(text);
  const parts = text.split(MARK);
  const body = parts.map((part, at) =>
    at % 2 ? `\${v.${part}}` : part.replace(/[\\`]|\$(?={)/g, '\\$&'),
  );
  return `\`${body.join('')}\``;
}

/** The condition that picks the text i18next picks for each count from 0 to 200. */
function plural(language, textOf) {
  const texts = Array.from({ length: 201 }, (_, count) => textOf(count));
  const same = (from) => texts.slice(from).every((text) => text === texts[from]);
  if (same(0)) return literal(texts[0]);
  if (same(1)) return `v.count ? ${literal(texts[1])} : ${literal(texts[0])}`;
  if (same(2)) {
    const one = literal(texts[1]);
    const other = literal(texts[2]);
    if (texts[0] === texts[1]) return `v.count < 2 ? ${one} : ${other}`;
    if (texts[0] === texts[2]) return `v.count == 1 ? ${one} : ${other}`;
    return `v.count > 1 ? ${other} : v.count ? ${one} : ${literal(texts[0])}`;
  }
  const rules = new Intl.PluralRules(language);
  const forms = new Map(texts.map((text, count) => [rules.select(count), text]).reverse());
  const table = [...forms].map(([form, text]) => `${form}: ${literal(text)}`).join(', ');
  // In brackets: after an arrow, a brace begins a body.
  const pick = `({ ${table} })[new Intl.PluralRules('${language}').select(v.count) as '${[...forms.keys()][0]}']`;
  return forms.get(rules.select(0)) === texts[0]
    ? pick
    : `v.count ? ${pick} : ${literal(texts[0])}`;
}

/**
 * One namespace in one language as a module: the whole of it by default, and each of its keys by
 * name (`import { title, 'audience-advanced' as advanced }`), so that what nobody imports is dropped.
 */
export function compile(t, language, namespace, messages) {
  const entries = (node, path) => {
    const keys = new Set(Object.keys(node).map((key) => key.replace(FORM, '')));
    return [...keys].map((key) => {
      const name = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
      const full = [...path, key].join('.');
      if (typeof node[key] === 'object') return [name, body(node[key], [...path, key])];
      const textOf = (count) => t(`${namespace}:${full}`, { count, replace: {} });
      const isPlural = !(key in node);
      const source = isPlural ? plural(language, textOf) : literal(textOf(undefined));
      const sources = Object.keys(node).filter((each) => each.replace(FORM, '') === key);
      const names = new Set(isPlural ? ['count'] : []);
      for (const each of sources) {
        for (const [, variable, format] of node[each].matchAll(VARIABLE)) {
          if (format) throw new Error(`${namespace}:${full}: formats are for i18next at run time`);
          names.add(variable);
        }
      }
      if (!names.size) return [name, source];
      const type = [...names].map((each) => `${each}: ${each === 'count' ? 'number' : 'string'}`);
      return [name, `(v: { ${type.join('; ')} }) => ${source}`];
    });
  };
  const body = (node, path) =>
    `{\n${entries(node, path)
      .map((entry) => entry.join(': '))
      .join(',\n')}\n}`;
  const own = entries(messages, []);
  const constants = own.map(([, source], i) => `const t${i} = ${source};\n`).join('');
  const names = own.map(([name], i) => `${name}: t${i}`).join(', ');
  const named = `export { ${own.map(([name], i) => `t${i} as ${name}`).join(', ')} };\n`;
  const type = `${pascal(namespace)}Messages`;
  const head = '// Written by build/messages.mjs from the locale files.\n';
  if (language === REFERENCE)
    return `${head}${constants}const messages = { ${names} };\nexport type ${type} = typeof messages;\nexport default messages;\n${named}`;
  return `${head}import type { ${type} } from './${namespace}.${REFERENCE}.js';\n${constants}const messages: ${type} = { ${names} };\nexport default messages;\n${named}`;
}
