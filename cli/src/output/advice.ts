import type { Translate } from '../../../src/i18n/translate.js';
import type { Finding } from '../../../src/law/checks/types.js';

/** What to do about a finding, the name that was probably meant first. */
export const advice = ({ rule, values = {} }: Finding, t: Translate): string => {
  const mend = t(`checks:rules.${rule}.mend`, values);
  return values['near'] ? t('checks:near', { near: values['near'], mend }) : mend;
};
