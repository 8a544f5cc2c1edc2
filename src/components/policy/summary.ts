import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import type { PolicyDocument } from '../../law/document/types.js';
import { inlineTemplate } from '../../ui/templates/inline.js';

/** "En bref": what matters, before the whole text. */
export function summaryTemplate(
  t: Translate,
  { summary, language }: PolicyDocument,
): TemplateResult | typeof nothing {
  if (summary.length === 0) return nothing;
  return html`<section class="summary" part="summary">
    <h2 id="en-bref" tabindex="-1">${t('policy:summary')}</h2>
    <ul lang=${language}>
      ${summary.map((line) => html`<li>${inlineTemplate(line)}</li>`)}
    </ul>
  </section>`;
}
