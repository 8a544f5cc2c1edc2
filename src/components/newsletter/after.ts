import { html, nothing, type TemplateResult } from 'lit';
import { valuesOf, type NewsletterContext } from './context.js';

/**
 * What a person does next. The same words whether the address is known or not: whose it is, and
 * whether it is on a list, nobody learns here.
 */
export function sentTemplate(
  context: NewsletterContext,
  { email, again }: { email: string; again: () => void },
): TemplateResult {
  const { t } = context;
  return html`
    <div class="note" part="sent">
      <p>${t('newsletter:sent.press', valuesOf(context))}</p>
      ${email ? html`<p class="address">${t('newsletter:sent.address', { email })}</p>` : nothing}
      <p>${t('newsletter:sent.spam')}</p>
    </div>
    <p class="actions">
      <button type="button" class="quiet" @click=${again}>${t('newsletter:sent.again')}</button>
    </p>
  `;
}

/** A sign-up that has not left: what is known of it, and nothing that is not yet so. */
export const waitingTemplate = (
  { t }: Pick<NewsletterContext, 't'>,
  { email, lasting, drop }: { email: string; lasting: boolean; drop: () => void },
): TemplateResult => html`
  <div class="note" part="waiting">
    <p><strong>${t(`newsletter:waiting.${lasting ? 'text' : 'page'}`)}</strong></p>
    ${email ? html`<p class="address">${t('newsletter:sent.address', { email })}</p>` : nothing}
    <p>${t('newsletter:waiting.then')}</p>
  </div>
  <p class="actions">
    <button type="button" class="quiet" @click=${drop}>${t('newsletter:waiting.delete')}</button>
  </p>
`;
