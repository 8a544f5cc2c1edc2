import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { sectionContext } from '../../law/document/generated-sections/section-context.js';
import type { Facts } from '../../law/facts.js';
import { signUpNotice, type SignUpNotice } from '../../law/texts/sign-up-notice.js';
import { durationText } from '../../i18n/duration.js';
import type { Problems } from '../../ui/forms/problems.js';
import type { OwnForm } from './own-form.js';
import type { SignUpDraft, Place } from './sign-up-draft.js';
import { optionsOf, type NewsletterOptions } from './options.js';

/** What every piece of this surface needs to render. */
export interface NewsletterContext {
  t: Translate;
  config: Config;
  options: NewsletterOptions;
  notice: SignUpNotice;
  /** Where the element stands, and its list. */
  place: Place;
  /** The page's own form, where it shows instead of ours. */
  own: OwnForm | undefined;
  draft: SignUpDraft;
  problems: Problems;
  edit: (draft: SignUpDraft) => void;
}

/** What the texts name. */
export const valuesOf = ({ config, options }: Pick<NewsletterContext, 'config' | 'options'>) => ({
  organisation: config.organisation.name,
  email: config.organisation.email,
  list: options.list,
  trackingPurpose: options.trackingPurpose,
});

/** What the form offers, and the notice that goes with it: made of the configuration and the facts. */
export function offerOf(
  config: Config,
  { t, language, facts, list }: { t: Translate; language: string; facts: Facts; list: string },
): Pick<NewsletterContext, 'options' | 'notice'> {
  const options = optionsOf(config, t, list, language);
  const { organisation, purposes, services } = config;
  const context = sectionContext({
    language,
    t,
    locales: config,
    organisation,
    purposes,
    services,
    facts,
    duration: (iso) => durationText(t, iso),
    lifetime: config.consent?.lifetime ?? 'P6M',
  });
  return { options, notice: signUpNotice(context, { config, ...options }) };
}
