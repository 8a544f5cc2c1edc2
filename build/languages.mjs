import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE } from './locale-check.mjs';

/**
 * The languages that there are texts in: the folders of `locales/`, the reference first.
 * @param {string} [root] the repository's folder
 * @returns {string[]}
 */
export const languagesOf = (root = '.') =>
  readdirSync(join(root, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort((a, b) => Number(b === REFERENCE) - Number(a === REFERENCE) || (a < b ? -1 : 1));

/** Parts of the script tag that exist once a language: their French entry is the model of the others. */
export const ALONE = ['notice', 'status'];
export const SHARING_LIT = ['manager', 'embed'];
