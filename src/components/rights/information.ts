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
  const { t } = context;
  const organisation = organisationLines(context).join(t('rights:comma'));
  return [
    t('rights:information.controller', { organisation }),
    t('rights:information.required'),
    t(`rights:information.recipients${context.config.organisation.dpo ? 'Dpo' : ''}`),
    ...retentionLines(context),
    t('rights:information.rights', { url: COMPLAINTS }),
    t('rights:information.device'),
  ];
}

/** How long what is typed is kept, and how long the line of the register, which names nobody. */
function retentionLines({ t, options: { retention } }: RightsContext): string[] {
  const { 'request-details': details, 'rights-request': line } = retention;
  return (
    [
      ['retention', details],
      ['register', line],
    ] as const
  ).map(([key, duration]) =>
    duration === null
      ? t(`rights:information.${key}Endless`)
      : t(`rights:information.${key}`, { duration: durationText(t, duration) }),
  );
}

export const informationTemplate = (context: RightsContext): TemplateResult => html`
  <section class="information screen" aria-labelledby="information">
    <h3 id="information">${context.t('rights:information.title')}</h3>
    ${informationLines(context).map((line) => html`<p>${line}</p>`)}
  </section>
`;
