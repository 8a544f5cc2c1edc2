import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import type { Problems } from './problems.js';

export interface SummaryOptions {
  t: Translate;
  problems: Problems;
  /** Leads to a field: an address would not cross a shadow root. */
  go: (id: string) => void;
}

/** Of the summary, which takes the focus when a form is wrong. */
export const SUMMARY = 'problems';

/** Everything that is wrong, with a link to each field. Needs the namespace `forms`. */
export const summaryTemplate = ({
  t,
  problems,
  go,
}: SummaryOptions): TemplateResult | typeof nothing =>
  problems.size === 0
    ? nothing
    : html`<div class="problems" id=${SUMMARY} tabindex="-1" role="alert" part="problems">
        <h3>${t('forms:problems', { count: problems.size })}</h3>
        <ul>
          ${[...problems].map(
            ([id, text]) =>
              html`<li>
                <a
                  href=${`#${id}`}
                  @click=${(event: Event) => {
                    event.preventDefault();
                    go(id);
                  }}
                  >${text}</a
                >
              </li>`,
          )}
        </ul>
      </div>`;
