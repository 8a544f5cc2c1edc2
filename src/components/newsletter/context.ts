import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import type { SignUpNotice } from '../../law/sign-up-notice.js';
import type { Problems } from '../../ui/forms/problems.js';
import type { Draft } from './draft.js';
import type { NewsletterOptions } from './options.js';

/** What every piece of this surface needs to render. */
export interface NewsletterContext {
  t: Translate;
  config: Config;
  options: NewsletterOptions;
  notice: SignUpNotice;
  draft: Draft;
  problems: Problems;
  edit: (draft: Draft) => void;
}

/** What the texts name. */
export const valuesOf = ({ config, options }: Pick<NewsletterContext, 'config' | 'options'>) => ({
  organisation: config.organisation.name,
  email: config.organisation.email,
  list: options.list,
  trackingPurpose: options.trackingPurpose,
});
