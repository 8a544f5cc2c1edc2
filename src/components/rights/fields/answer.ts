import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { groupTemplate } from '../../../ui/forms/field.js';
import type { Editing } from '../request/context.js';
import { countries } from '../request/countries.js';
import type { FieldName } from '../request/request-draft.js';
import { field } from './text-field.js';

function country(editing: Editing): TemplateResult {
  const { t, language, draft, problems, edit } = editing;
  const error = problems.get('country');
  return html`<div class="field">
    <label for="country"
      >${t('rights:answer.country')} <span class="need">${t('forms:required')}</span></label
    >
    ${error ? html`<p class="error" id="country-error">${error}</p>` : nothing}
    <select
      id="country"
      autocomplete="country"
      aria-describedby=${error ? 'country-error' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      @change=${(event: Event) =>
        edit({
          ...draft,
          fields: { ...draft.fields, country: (event.target as HTMLSelectElement).value },
        })}
    >
      ${countries(language).map(
        ({ code, name }) =>
          html`<option value=${code} .selected=${live(code === draft.fields.country)}>
            ${name}
          </option>`,
      )}
    </select>
  </div>`;
}

function post(editing: Editing): TemplateResult {
  const line = (name: FieldName, key: string, autocomplete: string) =>
    field(editing, name, {
      label: editing.t(`rights:answer.${key}`),
      required: true,
      autocomplete,
    });
  return html`
    ${line('name', 'name', 'name')} ${line('street', 'street', 'street-address')}
    ${line('postal-code', 'postalCode', 'postal-code')} ${line('city', 'city', 'address-level2')}
    ${country(editing)}
  `;
}

/** How to answer: by e-mail, or by post. */
export const answer = (editing: Editing): TemplateResult => {
  const { t, draft, edit } = editing;
  // Typed once: the address that identifies a person is also where the answer goes by default.
  const known = draft.identifierType === 'email' ? draft.fields.identifier : '';
  const more: Record<'email' | 'post', TemplateResult | typeof nothing> = {
    email: field(editing, 'email', {
      label: t('rights:answer.address'),
      value: draft.fields.email || known,
      required: true,
      type: 'email',
      autocomplete: 'email',
    }),
    post: draft.answer === 'post' ? post(editing) : nothing,
  };
  return groupTemplate({
    t,
    id: 'answer',
    type: 'radio',
    legend: t('rights:answer.legend'),
    required: true,
    options: (['email', 'post'] as const).map((value) => ({
      value,
      label: t(`rights:answer.${value}`),
      more: draft.answer === value ? more[value] : nothing,
    })),
    checked: (value) => draft.answer === value,
    change: (value) => edit({ ...draft, answer: value as typeof draft.answer }),
  });
};
