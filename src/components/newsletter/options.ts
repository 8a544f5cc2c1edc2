import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { MORE, type MoreField } from './draft.js';

/** What the form offers; what the configuration names and we do not know is left out. */
export interface NewsletterOptions {
  /** The list as it reads in a sentence. */
  list: string;
  fields: MoreField[];
  openTracking: boolean;
}

export function optionsOf(
  { newsletter }: Pick<Config, 'newsletter'>,
  t: Translate,
  list: string | undefined,
): NewsletterOptions {
  const { lists, fields, openTracking } = newsletter ?? {};
  const named = Array.isArray(lists) ? lists.find((each) => each.id === list) : undefined;
  return {
    list: typeof named?.title === 'string' ? named.title : t('newsletter:list'),
    fields: Array.isArray(fields) ? MORE.filter((name) => fields.includes(name)) : [],
    openTracking: openTracking !== false,
  };
}
