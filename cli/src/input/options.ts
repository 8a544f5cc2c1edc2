import { DEFAULT_LANGUAGE, readLanguage } from './language.js';
import { parse } from './parse.js';
import { UsageError } from './usage-error.js';

export interface Options {
  config: string;
  facts?: string;
  version?: string;
  language: string;
  out?: string;
  format: string;
  fragment: boolean;
  /** Pages of the site, whose markup is looked at too. */
  page: string[];
  /** ISO date by which a version is judged old. */
  today: string;
}

/** Reads the options that the commands share. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: {
      facts: { type: 'string' },
      version: { type: 'string' },
      language: { type: 'string', default: DEFAULT_LANGUAGE },
      out: { type: 'string' },
      format: { type: 'string', default: 'text' },
      fragment: { type: 'boolean', default: false },
      page: { type: 'string', multiple: true, default: [] },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const [config, ...more] = positionals;
  if (!config || more.length > 0) throw new UsageError('name one configuration file');
  return { ...values, config, language: readLanguage(values.language) };
}
