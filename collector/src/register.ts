/** What reads the register over HTTP, for programs that neither serve nor store. */
export type { registerPage } from './rights/line.js';
export { shortDay, wordsOf } from './rights/words.js';
