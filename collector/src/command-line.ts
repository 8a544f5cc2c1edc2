/** The frame that every command of `limpide` stands in, the collector's and the others. */
export { languageOfHelp } from './command-line/language.js';
export { Line, oneOf } from './command-line/line.js';
export { runLine } from './command-line/run-line.js';
export { PlainError } from './errors/plain-error.js';
export { interpolate, textsOf } from './i18n/texts.js';
