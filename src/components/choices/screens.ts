import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { safeUrl } from '../../ui/safe-url.js';

/**
 * What everybody sees who brings no token, a wrong one or an old one: the same, so that nobody learns
 * whether somebody is a customer.
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
    <p class="actions">
      <button type="button" class="quiet" @click=${drop}>${t('choices:waiting.delete')}</button>
    </p>
  </section>
`;
