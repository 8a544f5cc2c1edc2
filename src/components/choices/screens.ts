import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { quietButton, wayOut } from '../../ui/forms/form-frame.js';
import { safeUrl } from '../../ui/safe-url.js';

/**
 * Shown without a token, or with a wrong or expired one: the same in each case, so that it does not
 * reveal who is a customer.
 */
export function neutralTemplate(t: Translate, { organisation, rights }: Config): TemplateResult {
  const { name, email } = organisation;
  const subject = encodeURIComponent(t('choices:neutral.subject'));
  const url = safeUrl(rights?.url);
  return html`
    <p>${t('choices:neutral.text')}</p>
    <p>
      ${
        email
          ? t('choices:neutral.ask', { email })
          : t('choices:neutral.askNone', { organisation: name })
      }
    </p>
    <p class="actions">
      ${
        email
          ? html`<a class="button quiet" href=${`mailto:${email}?subject=${subject}`}
              >${t('choices:neutral.mail')}</a
            >`
          : nothing
      }
      ${url ? html`<a class="button quiet" href=${url}>${t('choices:neutral.rights')}</a>` : nothing}
    </p>
  `;
}

/** A choice that has not left: that it waits, and how to take it back. Not what it says. */
export const waitingTemplate = (
  t: Translate,
  { lasting, drop }: { lasting: boolean; drop: () => void },
): TemplateResult => html`
  <section class="note" part="waiting" aria-labelledby="waiting">
    <h3 id="waiting" tabindex="-1">${t('choices:waiting.title')}</h3>
    <p><strong>${t(`choices:waiting.${lasting ? 'text' : 'page'}`)}</strong></p>
    <p>${t('choices:waiting.then')}</p>
    ${wayOut(t('choices:waiting.delete'), drop)}
  </section>
`;

/** What can be done where the endpoint does not answer: try again, and stop everything all the same. */
export const unreachableTemplate = (
  t: Translate,
  { retry, stop }: { retry: () => void; stop: TemplateResult },
): TemplateResult => html`
  <p>${t('choices:unreachable.text')}</p>
  <p class="actions">${quietButton(t('choices:unreachable.retry'), retry)} ${stop}</p>
  <p class="hint">${t('choices:never-expires')}</p>
`;

/** The button that stops everything, wherever it stands. */
export const stopButton = (
  t: Translate,
  { isSubmitting, stop }: { isSubmitting: boolean; stop: () => void },
): TemplateResult =>
  html`<button
    type="button"
    class="quiet"
    aria-disabled=${isSubmitting ? 'true' : nothing}
    @click=${stop}
  >
    ${t('common:stopAll')}
  </button>`;
