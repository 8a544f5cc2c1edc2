import { misquoted } from './quoted-names.mjs';
import { isOfSurfaces, isWhole } from './surface-languages.mjs';
import { FORM, REFERENCE, VARIABLE, flatten } from './texts-of-locales.mjs';
import { typographyFaults } from './typography.mjs';
import { untranslated } from './untranslated.mjs';

export { FORM, REFERENCE, VARIABLE, flatten };

/** Forms that no count here comes near: a million, in languages that say it otherwise. */
const MILLIONS = ['fr', 'es', 'it', 'pt'];

/** Base key → { forms, variables, always } of one namespace; `always`: those that each form has. */
function describe(messages) {
  const keys = new Map();
  for (const [key, text] of flatten(messages)) {
    const form = FORM.exec(key)?.[1];
    const base = form ? key.replace(FORM, '') : key;
    const entry = keys.get(base) ?? { forms: new Map(), variables: new Set() };
    const variables = [...String(text).matchAll(VARIABLE)].map(([, name]) => name);
    if (form) entry.forms.set(form, variables);
    for (const name of variables) entry.variables.add(name);
    keys.set(base, entry);
  }
  return keys;
}

/** Variables that a text needs and lacks: those of the reference, in each form what its own has. */
function missingVariables({ forms, variables }, model) {
  if (!forms.size) return [...model.variables].filter((name) => !variables.has(name));
  const needed = [...model.variables].filter((name) => name !== 'count');
  return [...forms].flatMap(([form, has]) =>
    needed
      .filter((name) => !has.includes(name) && (model.forms.get(form) ?? needed).includes(name))
      .map((name) => `${name} in _${form}`),
  );
}

/** What is wrong with the keys of one namespace, beside the reference's. */
function keyFaults(at, ours, theirs, needed) {
  const faults = [];
  for (const key of theirs.keys()) if (!ours.has(key)) faults.push(`${at}: ${key} is missing`);
  for (const [key, entry] of ours) {
    const { forms, variables } = entry;
    const model = theirs.get(key);
    if (!model) faults.push(`${at}: ${key} does not exist in ${REFERENCE}`);
    else if (Boolean(forms.size) !== Boolean(model.forms.size))
      faults.push(`${at}: ${key} is a plural in one language only`);
    for (const name of model ? variables : [])
      if (!model.variables.has(name) && !(name === 'count' && model.forms.size))
        faults.push(`${at}: ${key} uses {{${name}}}, unknown in ${REFERENCE}`);
    for (const name of model ? missingVariables(entry, model) : [])
      faults.push(`${at}: ${key} lacks {{${name}}}`.replace(/ in (_\w+)}}$/, '}} in $1'));
    for (const form of forms.size ? needed : [])
      if (!forms.has(form)) faults.push(`${at}: ${key}_${form} is missing`);
    for (const form of forms.keys())
      if (!needed.includes(form) && !['zero', 'many'].includes(form))
        faults.push(`${at}: ${key}_${form} is no form of this language`);
  }
  return faults;
}

/** Texts by namespace and key. */
const textsOf = (namespaces) =>
  Object.fromEntries(
    Object.entries(namespaces).map(([name, messages]) => [name, new Map(flatten(messages))]),
  );

/** What a text shows by itself: that it is none, or how it is set. */
function textFaults(at, language, messages) {
  return flatten(messages).flatMap(([key, text]) => {
    if (typeof text !== 'string' || !text.trim()) return [`${at}: ${key} is not a text`];
    if (language === 'fr') return typographyFaults(text).map((fault) => `${at}: ${key}: ${fault}`);
    return /['"]|\.\.\./.test(text) ? [`${at}: ${key}: straight quotes, or three dots for …`] : [];
  });
}

/**
 * Everything wrong with the locale files, one sentence a fault: namespaces, keys or plural forms
 * missing or left over, variables that the reference does not have or that a text lacks, texts that are
 * not text, texts left in French or English, names of buttons quoted otherwise than the buttons have
 * them, typography. A language of surfaces has less than the reference: `surface-languages.mjs`.
 */
export function check(locales) {
  const faults = [];
  const reference = locales[REFERENCE];
  const models = textsOf(reference);
  const english = textsOf(locales['en'] ?? {});
  for (const [language, namespaces] of Object.entries(locales)) {
    const whole = isWhole(reference, namespaces);
    const has = (namespace, key) => whole || isOfSurfaces(namespace, key);
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'many' || !MILLIONS.includes(language));
    const texts = textsOf(namespaces);
    for (const namespace of new Set([...Object.keys(reference), ...Object.keys(namespaces)])) {
      const at = `locales/${language}/${namespace}.json`;
      if (!reference[namespace]) faults.push(`${at}: unknown in ${REFERENCE}`);
      else if (!namespaces[namespace] && has(namespace)) faults.push(`${at}: missing`);
      else if (namespaces[namespace] && !has(namespace))
        faults.push(`${at}: a language of surfaces does not have it`);
      if (!namespaces[namespace] || !reference[namespace] || !has(namespace)) continue;
      const theirs = describe(reference[namespace]);
      for (const key of theirs.keys()) if (!has(namespace, key)) theirs.delete(key);
      faults.push(
        ...keyFaults(at, describe(namespaces[namespace]), theirs, needed),
        ...textFaults(at, language, namespaces[namespace]),
      );
      if (language === REFERENCE) continue;
      const before = { [REFERENCE]: models[namespace] };
      if (language !== 'en' && english[namespace]) before.en = english[namespace];
      for (const [key, from] of untranslated(language, namespace, texts[namespace], before))
        faults.push(`${at}: ${key} is as in ${from}`);
    }
    for (const { namespace, key, name } of language === REFERENCE ? [] : misquoted(models, texts))
      faults.push(`locales/${language}/${namespace}.json: ${key} does not quote “${name}”`);
  }
  return faults;
}
