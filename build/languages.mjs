import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE } from './locale-check.mjs';

const hasEverything = (root, language) => existsSync(join(root, 'locales', language, 'collector'));

/**
 * The languages that there are texts in: the folders of `locales/`, the reference first, then what is
 * whole.
 * @param {string} [root] the repository's folder
 * @returns {string[]}
 */
export const languagesOf = (root = '.') => {
  const rank = (name) => (name === REFERENCE ? 0 : hasEverything(root, name) ? 1 : 2);
  return readdirSync(join(root, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/**
 * Those that everything is in, policy, pages, mails and command line included: they have the
 * collector's folder. The others are of surfaces (docs/decisions/0060).
 * @param {string} [root] the repository's folder
 */
export const wholeLanguagesOf = (root = '.') =>
  languagesOf(root).filter((language) => hasEverything(root, language));

/**
 * Those whose texts a native reader has reviewed: `locales/reviewed.json`.
 * @param {string} [root] the repository's folder
 * @returns {string[]}
 */
export const reviewedLanguagesOf = (root = '.') =>
  JSON.parse(readFileSync(join(root, 'locales/reviewed.json'), 'utf8'));

/** Parts of the script tag that exist once a language: their French entry is the model of the others. */
export const ALONE = ['notice', 'status'];
export const SHARING_LIT = ['manager', 'embed'];
