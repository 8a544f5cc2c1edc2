import { VARIABLE } from './texts-of-locales.mjs';

/** Texts of more words than this, without their variables, are the same in no two languages. */
const SHORT = 3;

/**
 * What is the same in another language for a reason, by language, namespace and key. A text that needs
 * an entry here is rare: a name, an address, a form of words that is given in French by law.
 */
const SAME = {};

const words = (text) =>
  text
    .replace(VARIABLE, ' ')
    .replace(/\]\([^)]*\)|https?:\/\/\S+/g, ' ')
    .match(/[\p{L}\p{M}’'‑-]+/gu) ?? [];

/** As two texts are compared: letters alone, in one case. */
const bare = (text) => words(text).join(' ').toLowerCase();

/**
 * Texts left in a language that is read before: those of a language that are the reference's, or those of
 * any other one that a translator may have begun with.
 * @param {string} language
 * @param {string} namespace
 * @param {Map<string, string>} texts dotted key → text
 * @param {Record<string, Map<string, string>>} others the same namespace in the languages before it
 * @returns {[key: string, from: string][]}
 */
export function untranslated(language, namespace, texts, others) {
  const found = [];
  for (const [key, text] of texts) {
    if (typeof text !== 'string' || words(text).length <= SHORT) continue;
    const from = Object.keys(others).find(
      (each) => bare(others[each].get(key) ?? '') === bare(text),
    );
    if (from && !SAME[`${language}/${namespace}:${key}`]) found.push([key, from]);
  }
  return found;
}
