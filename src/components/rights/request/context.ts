import type { Config } from '../../../core/types.js';
import type { Translate } from '../../../i18n/translate.js';
import type { Problems } from '../../../ui/forms/problems.js';
import type { RequestDraft } from './request-draft.js';
import type { RightsOptions } from './options.js';

/** What every piece of this surface needs to render. */
export interface RightsContext {
  t: Translate;
  language: string;
  config: Config;
  options: RightsOptions;
  draft: RequestDraft;
}

/** What a piece that can be typed in needs besides. */
export interface Editing extends RightsContext {
  problems: Problems;
  edit: (draft: RequestDraft) => void;
}

/** Several things in one sentence: "accès, effacement et opposition". */
export const listed = (t: Translate, [...items]: readonly string[]): string => {
  const last = items.pop() ?? '';
  return items.length === 0
    ? last
    : t('rights:and', { first: items.join(t('rights:comma')), second: last });
};

export const titleOf = (t: Translate, right: string): string => t(`rights:rights.${right}.title`);
export const shortOf = (t: Translate, right: string): string => t(`rights:rights.${right}.short`);
