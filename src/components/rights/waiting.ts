import { html, nothing, type TemplateResult } from 'lit';
import type { KeptForm } from '../../core/forms.js';
import { draftOf, type RequestForm } from './draft.js';
import type { RightsContext } from './context.js';
import { linesTemplate, reviewLines } from './review-step.js';

/** What a person typed, of a form that waits or was refused. */
export const formIn = ({ message }: KeptForm): Partial<RequestForm> =>
  (message['form'] ?? {}) as Partial<RequestForm>;

/** A request that has not left: what is known of it, and nothing that is not yet so. */
export const waitingTemplate = (
  context: RightsContext,
  kept: KeptForm,
  options: { lasting: boolean; drop: () => void },
): TemplateResult => {
  const { t } = context;
  return html`
    <section class="waiting" part="waiting">
      <div class="note">
        <p>
          <strong>${t(options.lasting ? 'rights:waiting.text' : 'rights:waiting.page')}</strong>
        </p>
        <p>${t('rights:waiting.none')}</p>
        <p>${t('rights:waiting.meanwhile')}</p>
      </div>
      ${linesTemplate(reviewLines({ ...context, draft: draftOf(formIn(kept)) }))}
      <p class="actions">
        <button type="button" class="quiet" @click=${options.drop}>
          ${t('rights:waiting.delete')}
        </button>
      </p>
    </section>
  `;
};

/** What a page says where an earlier one's request was refused for good. */
export const refusedTemplate = (
  { t }: RightsContext,
  options: { named: boolean; discard: (() => void) | undefined },
): TemplateResult => html`
  <div class="note">
    <p>
      <strong>${t('rights:refused.title')}</strong>
    </p>
    <p>${t(options.named ? 'rights:refused.text' : 'rights:refused.other')}</p>
    ${
      options.discard
        ? html`<p class="actions">
            <button type="button" class="quiet" @click=${options.discard}>
              ${t('rights:refused.discard')}
            </button>
          </p>`
        : nothing
    }
  </div>
`;
