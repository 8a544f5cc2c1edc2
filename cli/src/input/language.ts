import { LANGUAGES } from '../../../src/i18n/locale.js';
import { UsageError } from './usage-error.js';

/** What is said in it unless `--language` asks for another: the language of last resort. */
export const [DEFAULT_LANGUAGE] = LANGUAGES;

/** The value of `--language`. Throws a UsageError where there are no texts in it. */
export function readLanguage(value: string): string {
  if (LANGUAGES.some((each) => each === value)) return value;
  const known = new Intl.ListFormat('en', { type: 'disjunction' }).format(LANGUAGES);
  throw new UsageError(`--language is ${known}`);
}
