import { html, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { parseInline } from '../../law/document/inline.js';
import { inlineTemplate } from '../../ui/templates/inline.js';

/** Where there is no policy to read: that it comes, or whom to ask for it. */
export function absenceTemplate(
  t: Translate,
  { isComing, email }: { isComing: boolean; email: string | undefined },
): TemplateResult {
  if (isComing) return html`<p role="status">${t('policy:loading')}</p>`;
  const text = email
    ? inlineTemplate(parseInline(t('policy:unavailable', { email }), email.split('@')[1]))
    : t('policy:unavailableNoEmail');
  return html`<p role="alert">${text}</p>`;
}
