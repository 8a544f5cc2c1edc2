import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { isLocalisedText, textIn } from '@limpide/contract/localised-text';
import { isShaped, isText, listOf, type Shape } from '../../ui/surface-config.js';
import { MORE, type MoreField } from './sign-up-draft.js';

/** `newsletter` in the configuration. */
export const SHAPE: Shape = {
  lists: listOf(isShaped({ id: isText, title: isLocalisedText })),
  fields: listOf((name) => MORE.includes(name as MoreField)),
  openTracking: (value) => typeof value === 'boolean',
  openTrackingPurpose: isLocalisedText,
  processing: isText,
};

/** What the form offers; what the configuration names and we do not know is left out. */
export interface NewsletterOptions {
  /** The list as it reads in a sentence. */
  list: string;
  fields: MoreField[];
  openTracking: boolean;
  /** What for, as it reads in a sentence. */
  trackingPurpose: string;
}

export function optionsOf(
  config: Pick<Config, 'newsletter' | 'locale' | 'fallbackLocale'>,
  t: Translate,
  list: string | undefined,
  language: string,
): NewsletterOptions {
  const { lists, fields, openTracking, openTrackingPurpose } = config.newsletter ?? {};
  const named = Array.isArray(lists) ? lists.find((each) => each.id === list) : undefined;
  return {
    list: textIn(named?.title, language, config)?.text ?? t('newsletter:list'),
    fields: Array.isArray(fields) ? MORE.filter((name) => fields.includes(name)) : [],
    openTracking: openTracking !== false,
    trackingPurpose:
      textIn(openTrackingPurpose, language, config)?.text ?? t('newsletter:trackingPurpose'),
  };
}
