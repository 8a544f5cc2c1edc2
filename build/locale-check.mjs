import { typographyFaults } from './typography.mjs';

/** The language that defines the keys, and that the others must match. */
export const REFERENCE = 'fr';

/** The plural form at the end of an i18next key. */
export const FORM = /_(zero|one|two|few|many|other)$/;
/** A variable in a text; the second group is its format, if any. */
export const VARIABLE = /{{\s*([\w.]+)\s*(,[^}]*)?}}/g;

/** Dotted key → text, for a nested object of messages. */
export function flatten(messages, prefix = '') {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? flatten(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}

/** Base key → { forms, variables } of one namespace. */
function describe(messages) {
  const keys = new Map();
  for (const [key, text] of flatten(messages)) {
    const form = FORM.exec(key)?.[1];
    const base = form ? key.replace(FORM, '') : key;
    const entry = keys.get(base) ?? { forms: new Set(), variables: new Set() };
    if (form) entry.forms.add(form);
    for (const [, name] of String(text).matchAll(VARIABLE)) entry.variables.add(name);
    keys.set(base, entry);
  }
  return keys;
}

/**
 * Everything wrong with the locale files, one sentence a fault: namespaces, keys or plural forms
 * missing or left over, variables that the reference does not have, texts that are not text, French
 * typography. `many` (a million, in French) may be left out: no count here comes near it.
 */
export function check(locales) {
  const faults = [];
  const reference = locales[REFERENCE];
  for (const [language, namespaces] of Object.entries(locales)) {
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter(
        (form) => form !== 'many' || !['fr', 'es', 'it', 'pt'].includes(language),
      );
    for (const namespace of new Set([...Object.keys(reference), ...Object.keys(namespaces)])) {
      const at = `locales/${language}/${namespace}.json`;
      if (!namespaces[namespace]) faults.push(`${at}: missing`);
      else if (!reference[namespace]) faults.push(`${at}: unknown in ${REFERENCE}`);
      if (!namespaces[namespace] || !reference[namespace]) continue;
      const ours = describe(namespaces[namespace]);
      const theirs = describe(reference[namespace]);
      for (const key of theirs.keys()) if (!ours.has(key)) faults.push(`${at}: ${key} is missing`);
      for (const [key, { forms, variables }] of ours) {
        const model = theirs.get(key);
        if (!model) faults.push(`${at}: ${key} does not exist in ${REFERENCE}`);
        else if (Boolean(forms.size) !== Boolean(model.forms.size))
          faults.push(`${at}: ${key} is a plural in one language only`);
        for (const name of model ? variables : [])
          if (!model.variables.has(name) && !(name === 'count' && model.forms.size))
            faults.push(`${at}: ${key} uses {{${name}}}, unknown in ${REFERENCE}`);
        for (const form of forms.size ? needed : [])
          if (!forms.has(form)) faults.push(`${at}: ${key}_${form} is missing`);
      }
      for (const [key, text] of flatten(namespaces[namespace])) {
        if (typeof text !== 'string' || !text.trim()) faults.push(`${at}: ${key} is not a text`);
        else if (language === 'fr')
          for (const fault of typographyFaults(text)) faults.push(`${at}: ${key}: ${fault}`);
      }
    }
  }
  return faults;
}
