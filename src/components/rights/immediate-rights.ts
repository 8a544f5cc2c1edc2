import { html, nothing, type TemplateResult } from 'lit';
import { fieldTemplate } from '../../ui/forms/field.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { RightsContext } from './request/context.js';

export interface ImmediateRightsOptions {
  /** Opens the manager: a consent is withdrawn where it was given. */
  withdraw: () => void;
  /** The element of the page where people choose what they receive, if there is one. */
  choices: HTMLElement | null;
  /** The address to stop using, and what is wrong with it. */
  address: string;
  error: string | undefined;
  isSubmitting: boolean;
  /** False where there is no endpoint. */
  canSend: boolean;
  type: (address: string) => void;
  object: () => void;
}

/** Where to choose what one receives: the page that the owner names, or the element of this one. */
const choicesTemplate = (
  { t, config }: RightsContext,
  { choices }: ImmediateRightsOptions,
): TemplateResult | undefined => {
  const url = safeUrl(config.choices?.url);
  if (url) return html`<a class="button quiet" href=${url}>${t('rights:now.objectLink')}</a>`;
  if (!choices) return undefined;
  const go = () => {
    choices.scrollIntoView();
    choices.tabIndex = -1;
    choices.focus();
  };
  return html`<button type="button" class="quiet" @click=${go}>
    ${t('rights:now.objectLink')}
  </button>`;
};

/** In one step: the address concerned, and nothing more (art. 21(3)). */
const oneStep = (
  { t }: RightsContext,
  { address, error, isSubmitting, type, object }: ImmediateRightsOptions,
): TemplateResult => html`
  <form
    novalidate
    class="one-step"
    @submit=${(event: Event) => {
      event.preventDefault();
      object();
    }}
  >
    ${fieldTemplate({
      t,
      id: 'address',
      label: t('rights:now.address'),
      hint: t('rights:now.addressHint'),
      value: address,
      error,
      required: true,
      type: 'email',
      autocomplete: 'email',
      change: type,
    })}
    <p>
      <button type="submit" class="quiet" aria-disabled=${isSubmitting ? 'true' : nothing}>
        ${t('rights:now.object')}
      </button>
    </p>
  </form>
`;

/** What takes effect at once, without a reason and without the form: articles 7(3) and 21(2). */
export function immediateRightsTemplate(
  context: RightsContext,
  options: ImmediateRightsOptions,
): TemplateResult | typeof nothing {
  const { t, config, options: offered } = context;
  const consents =
    offered.offer.includes('retrait-consentement') &&
    config.purposes.some(({ basis }) => basis === 'consent');
  const choices = choicesTemplate(context, options);
  const objection =
    offered.offer.includes('opposition-prospection') && (choices || options.canSend);
  if (!consents && !objection) return nothing;
  return html`
    <section class="at-once" aria-labelledby="now">
      <h3 id="now">${t('rights:now.title')}</h3>
      ${
        consents
          ? html`<div class="way">
              <p>
                <button type="button" class="quiet" @click=${options.withdraw}>
                  ${t('rights:now.withdraw')}
                </button>
              </p>
              <p class="hint">${t('rights:now.withdrawHint')}</p>
            </div>`
          : nothing
      }
      ${
        objection
          ? html`<div class="way">
              ${
                choices
                  ? html`<p>${choices}</p>
                      <p class="hint">${t('rights:now.objectHint')}</p>`
                  : nothing
              }
              ${
                // Choices need a link or an account; anyone can object.
                options.canSend
                  ? html`<details ?open=${Boolean(options.error)}>
                      <summary>${t('rights:now.object')}</summary>
                      ${oneStep(context, options)}
                    </details>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </section>
  `;
}
