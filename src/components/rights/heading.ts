import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';

/** Where somebody is with a request. */
export type View = 'form' | 'review' | 'waiting' | 'done';

const TITLES: Record<View, string> = {
  form: 'title',
  review: 'review.title',
  waiting: 'waiting.title',
  done: 'receipt.title',
};

/** Which step this is, in small, and what it is called; before the form also what it is for. */
export const headingTemplate = (t: Translate, view: View): TemplateResult => html`
  <header class="screen">
    <p class="step">${t(`rights:steps.${view}`)}</p>
    <h2 id="title" tabindex="-1">${t(`rights:${TITLES[view]}`)}</h2>
    ${view === 'form' ? html`<p>${t('rights:lead')}</p>` : nothing}
  </header>
`;
