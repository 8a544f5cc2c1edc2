/** The names of buttons that texts quote: namespace and key. */
const BUTTONS = [
  ['common', 'accept'],
  ['common', 'refuse'],
  ['common', 'customise'],
  ['common', 'open'],
  ['common', 'show'],
  ['common', 'always'],
  ['forms', 'required'],
];

const QUOTED = /«[\u00a0\u202f ]?([^»]+?)[\u00a0\u202f ]?»|“([^”]+)”|„([^“”]+)[“”]|‘([^’]+)’/g;

/** What a text quotes, in the quotation marks of any language. */
const quotesIn = (text) =>
  [...text.matchAll(QUOTED)].map((found) => found.slice(1).find((part) => part !== undefined));

const nameIn = (texts, [namespace, key]) => texts[namespace]?.get(key)?.replace(/^\((.*)\)$/, '$1');

/**
 * Names of buttons that a text quotes in the reference, and not in the language: `common.open` where
 * « Gérer mes cookies » has become another name than the button's own.
 * @param {Record<string, Map<string, string>>} reference texts by namespace and key
 * @param {Record<string, Map<string, string>>} ours the same, in the language
 * @returns {{ namespace: string; key: string; name: string }[]}
 */
export function misquoted(reference, ours) {
  const faults = [];
  for (const [namespace, texts] of Object.entries(ours))
    for (const [key, text] of texts) {
      const quoted = quotesIn(reference[namespace]?.get(key) ?? '');
      for (const button of BUTTONS) {
        const name = nameIn(ours, button);
        if (name && quoted.includes(nameIn(reference, button)) && !quotesIn(text).includes(name))
          faults.push({ namespace, key, name });
      }
    }
  return faults;
}
