import type { Reading } from './catalogue-file.js';

/** Where most facts of the catalogue were read, and when. */
export const TARTEAUCITRON: Reading = {
  at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
  on: '2026-11-26',
};

export const OPEN_COOKIE_DATABASE: Reading = {
  at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
  on: '2026-11-26',
};
