import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import type { AccountView } from './account-controller.js';

/** What the surface is called, and what may be done there, or that it is asked for. */
export function headingTemplate(t: Translate, view: AccountView): TemplateResult {
  const title = view === 'ready' || view === 'loading' ? 'title' : `${view}.title`;
  return html`<header>
    <h2 id="title" tabindex="-1">${t(`choices:${title}`)}</h2>
    ${view === 'ready' ? html`<p>${t('choices:lead')}</p>` : nothing}
    ${view === 'loading' ? html`<p>${t('choices:loading')}</p>` : nothing}
  </header>`;
}
