import { html, nothing, type TemplateResult } from 'lit';
import { quietButton, sendButton } from '../../ui/forms/form-frame.js';
import { countryName } from './request/countries.js';
import { shortOf, titleOf, type RightsContext } from './request/context.js';
import { formOf, type RequestForm } from './request/request-draft.js';

/** An answer with its name; several lines are several texts. */
export interface ReviewRow {
  term: string;
  text: string[];
}

/** The lines of a postal address. */
export const addressLines = (
  answer: Extract<RequestForm['answer'], { by: 'post' }>,
  language: string,
): string[] => [
  answer.name,
  answer.street,
  `${answer.postalCode} ${answer.city}`,
  ...(answer.country === 'FR' ? [] : [countryName(answer.country, language)]),
];

/** Everything that would be sent, in words: what is not here is not sent. */
export function reviewLines({ t, config, language, draft }: RightsContext): ReviewRow[] {
  const form = formOf(draft);
  const { answer, identifier, mandate, directives, details = {}, motives = [] } = form;
  const organisation = config.organisation.name;
  const line = (key: string, ...text: (string | undefined)[]): ReviewRow[] => {
    const given = text.filter((each): each is string => !!each);
    return given.length > 0 ? [{ term: t(`rights:review.${key}`), text: given }] : [];
  };
  return [
    ...line(
      'rights',
      ...form.rights.map((right) => titleOf(t, right)),
      ...motives.map((motive) => t(`rights:motives.${motive}`, { organisation })),
    ),
    ...line('directives', directives && t(`rights:directives.${directives.scope}`)),
    ...line('executor', directives?.executor),
    ...line(
      'details',
      ...Object.entries(details).map(([right, text]) => `${shortOf(t, right)} – ${text}`),
    ),
    ...line('capacity', t(`rights:capacity.${form.capacity}`)),
    ...line('person', form.person),
    ...line(
      'mandate',
      mandate?.object,
      mandate?.duration,
      mandate && t(`rights:mandate.${mandate.receivesAnswer ? 'receives' : 'receivesNot'}`),
    ),
    ...line(
      'identifier',
      identifier && `${t(`rights:identifier.${identifier.type}`)} – ${identifier.value}`,
    ),
    ...line(
      'answer',
      t(`rights:answer.${answer.by}`),
      ...(answer.by === 'email' ? [answer.email] : addressLines(answer, language)),
    ),
  ];
}

export const linesTemplate = (lines: ReviewRow[]): TemplateResult => html`
  <dl class="lines">
    ${lines.map(
      ({ term, text }) =>
        html`<div>
          <dt>${term}</dt>
          ${text.map((each) => html`<dd>${each}</dd>`)}
        </div>`,
    )}
  </dl>
`;

export interface ReviewOptions {
  isSubmitting: boolean;
  /** False where there is no endpoint: then a letter or an e-mail is the way. */
  canSend: boolean;
  edit: () => void;
  send: () => void;
}

/** What is about to be sent, and a way back: a request has consequences in law. */
export const reviewStep = (context: RightsContext, options: ReviewOptions): TemplateResult => {
  const { t } = context;
  return html`
    <p>${t('rights:review.lead')}</p>
    ${linesTemplate(reviewLines(context))}
    <p class="actions">
      ${
        options.canSend
          ? sendButton(t, {
              label: t('rights:review.send'),
              isSubmitting: options.isSubmitting,
              click: options.send,
            })
          : nothing
      }
      ${quietButton(t('rights:review.edit'), options.edit)}
    </p>
  `;
};
