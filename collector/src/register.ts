/** What reads the register over HTTP, for programs that neither serve nor store. */
export type { registerPage } from './kinds/rights-request/line.js';
export { shortDay } from './i18n/format.js';
export { counted, textsOf } from './i18n/texts.js';
