import { languages } from '../../../src/i18n/resolved/resources.js';
import { UsageError } from './usage-error.js';

/** What is said in it unless `--language` asks for another: the language of last resort. */
export const [DEFAULT_LANGUAGE = ''] = languages;

/** The value of `--language`. Throws a UsageError where there are no texts in it. */
export function readLanguage(value: string): string {
  if (languages.includes(value)) return value;
  const known = new Intl.ListFormat('en', { type: 'disjunction' }).format(languages);
  throw new UsageError(`--language is ${known}`);
}
