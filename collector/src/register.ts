/** What reads the register over HTTP, for programs that neither serve nor store. */
export type { registerPage } from './kinds/rights-request/register-row.js';
export { shortDay } from './i18n/format.js';
export { pluralText as counted, textsOf } from './i18n/texts.js';
