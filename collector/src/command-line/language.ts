import { languages } from '../i18n/languages.js';

/** What the commands' own messages are written in. */
const OTHERWISE = 'en';

/**
 * The language of a help: that of `--language`, wherever it stands, else the system's (`LC_ALL`,
 * `LC_MESSAGES`, `LANG`), else English.
 */
export function languageOfHelp(args: readonly string[]): string {
  const [, named] = /--language[= ](\S+)/.exec(args.join(' ')) ?? [];
  const ofSystem = new Intl.DateTimeFormat().resolvedOptions().locale.split('-')[0];
  return [named, ofSystem].find((each) => each && languages.includes(each)) ?? OTHERWISE;
}
