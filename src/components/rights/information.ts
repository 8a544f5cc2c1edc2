import { html, type TemplateResult } from 'lit';
import { durationText } from '../../i18n/duration.js';
import { COMPLAINTS } from './request/options.js';
import { organisationLines } from './letter.js';
import type { RightsContext } from './request/context.js';

/**
 * The information due before data are given (art. 13 GDPR), as it stands on screen: its hash
 * goes with the request.
 */
export function informationLines(context: RightsContext): string[] {
  const { t, options } = context;
  const organisation = organisationLines(context).join(t('rights:comma'));
  return [
    t('rights:information.controller', { organisation }),
    t('rights:information.required'),
    t(`rights:information.recipients${context.config.organisation.dpo ? 'Dpo' : ''}`),
    t('rights:information.retention', { duration: durationText(t, options.retention) }),
    t('rights:information.rights', { url: COMPLAINTS }),
    t('rights:information.device'),
  ];
}

export const informationTemplate = (context: RightsContext): TemplateResult => html`
  <section class="information screen" aria-labelledby="information">
    <h3 id="information">${context.t('rights:information.title')}</h3>
    ${informationLines(context).map((line) => html`<p>${line}</p>`)}
  </section>
`;
