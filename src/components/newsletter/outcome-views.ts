import { html, type TemplateResult } from 'lit';
import { noteTemplate, strongLine, wayOut } from '../../ui/forms/form-frame.js';
import { valuesOf, type NewsletterContext } from './context.js';

const addressLine = ({ t }: Pick<NewsletterContext, 't'>, email: string): TemplateResult[] =>
  email ? [html`<p class="address">${t('newsletter:sent.address', { email })}</p>`] : [];

/**
 * What a person does next. The same words whether the address is known or not: whose it is, and
 * whether it is on a list is not revealed.
 */
export function sentTemplate(
  context: NewsletterContext,
  { email, again }: { email: string; again: () => void },
): TemplateResult {
  const { t } = context;
  const press = t('newsletter:sent.press', valuesOf(context));
  const lines = [press, ...addressLine(context, email), t('newsletter:sent.spam')];
  return html`${noteTemplate({ part: 'sent', lines })} ${wayOut(t('newsletter:sent.again'), again)}`;
}

/** A sign-up that has not left: what is known of it, and nothing that is not yet so. */
export function waitingTemplate(
  context: Pick<NewsletterContext, 't'>,
  { email, lasting, drop }: { email: string; lasting: boolean; drop: () => void },
): TemplateResult {
  const { t } = context;
  const kept = strongLine(t(`newsletter:waiting.${lasting ? 'text' : 'page'}`));
  const lines = [kept, ...addressLine(context, email), t('newsletter:waiting.then')];
  return html`
    ${noteTemplate({ part: 'waiting', lines })} ${wayOut(t('newsletter:waiting.delete'), drop)}
  `;
}

/** Why the server has refused, where no field says it; a way to give up what an earlier page has left. */
export const refusedTemplate = (
  { t }: Pick<NewsletterContext, 't'>,
  { trapped, discard }: { trapped: boolean; discard: (() => void) | undefined },
): TemplateResult =>
  noteTemplate({
    alert: true,
    lines: [t(`newsletter:${trapped ? 'errors.website' : 'refused'}`)],
    action: discard && wayOut(t('newsletter:discard'), discard),
  });
