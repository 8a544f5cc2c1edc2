import { html } from 'hono/html';
import type { FaultyMember } from '../../../http/problem.js';
import type { Html } from '../../../http/answer-page.js';
import { fieldOf } from '../form-fields.js';
import { faultText, wrongAttributes } from '../../../pages/field-fault.js';
import { interpolate, type Texts } from '../../../i18n/texts.js';
import { CAPACITIES, REQUEST_RIGHTS } from '@limpide/contract/kinds/rights-request/vocabulary';

export interface RequestFieldsOptions {
  words: Texts['rights'];
  name: string;
  fields: URLSearchParams;
  errors: readonly FaultyMember[];
  /** For an operator who enters the request of another person. */
  isByHand?: boolean;
}

export interface FieldError {
  field: string;
  text: string;
}

/** Each error in words and at its field, one a field, in the order of the form. */
export function fieldErrors({
  words,
  errors,
}: Pick<RequestFieldsOptions, 'words' | 'errors'>): FieldError[] {
  const texts: Record<string, string> = words.errors;
  const found = new Map<string, string>();
  for (const { pointer } of errors) {
    const [, field] = fieldOf.find(([start]) => pointer.startsWith(start)) ?? ['', 'rights'];
    const exact = Object.keys(texts)
      .filter((key) => pointer.startsWith(key))
      .sort((a, b) => b.length - a.length)[0];
    if (!found.has(field)) found.set(field, texts[exact ?? 'other'] ?? words.errors.other);
  }
  return fieldOf.flatMap(([, field]) => {
    const text = found.get(field);
    found.delete(field);
    return text === undefined ? [] : [{ field, text }];
  });
}

/** The fields of a request, filled in with what was typed, each error beside its field. */
export function requestFields(filled: RequestFieldsOptions): Html {
  const { words, name, fields } = filled;
  const form = { ...words.form, ...(filled.isByHand ? words.register.form : {}) };
  const faults = new Map(fieldErrors(filled).map(({ field, text }) => [field, text]));
  const fault = (field: string) => {
    const text = faults.get(field);
    return text ? faultText(field, text) : '';
  };
  const described = (field: string) => (faults.has(field) ? wrongAttributes(field) : '');
  const value = (field: string, fallback = '') => fields.get(field) ?? fallback;

  const line = (field: string, label: string, autocomplete: string) =>
    html`<p class="field">
      <label for="${field}">${label}</label>
      <input
        id="${field}"
        name="${field}"
        value="${value(field)}"
        autocomplete="${autocomplete}"
        ${described(field)}
      />
      ${fault(field)}
    </p>`;
  const area = (field: string, label: string) =>
    html`<p class="field">
      <label for="${field}">${label}</label>
      <textarea id="${field}" name="${field}" rows="4" ${described(field)}>
${value(field)}</textarea>
      ${fault(field)}
    </p>`;
  const choices = (
    type: 'radio' | 'checkbox',
    field: string,
    legend: string,
    options: [value: string, label: string][],
    chosen: string[],
  ) =>
    html`<fieldset id="${field}" tabindex="-1" ${described(field)}>
      <legend>${legend}</legend>
      ${fault(field)}
      ${options.map(
        ([option, label]) =>
          html`<label class="choice"
            ><input
              type="${type}"
              name="${field}"
              value="${option}"
              ${chosen.includes(option) ? html` checked` : ''}
            />
            <span>${label}</span></label
          >`,
      )}
    </fieldset>`;
  const select = (field: string, label: string, options: [value: string, label: string][]) =>
    html`<p class="field">
      <label for="${field}">${label}</label>
      <select id="${field}" name="${field}" ${described(field)}>
        ${options.map(
          ([option, text]) =>
            html`<option value="${option}" ${value(field) === option ? html` selected` : ''}>
              ${text}
            </option>`,
        )}
      </select>
      ${fault(field)}
    </p>`;

  return html`${choices(
      ...(['checkbox', 'rights', form.rights] as const),
      REQUEST_RIGHTS.map((right) => [
        right,
        `${words.rights[right].name} – ${words.rights[right].hint}`,
      ]),
      fields.getAll('rights'),
    )}
    ${choices(
      ...(['radio', 'capacity', form.capacity] as const),
      CAPACITIES.map((capacity) => [capacity, words.capacities[capacity]]),
      [value('capacity', 'self')],
    )}
    ${line('person', form.person, 'off')} ${area('mandate-object', form.mandateObject)}
    ${line('mandate-duration', form.mandateDuration, 'off')}
    <p class="field">
      <label class="choice"
        ><input
          type="checkbox"
          name="mandate-answer"
          value="yes"
          ${value('mandate-answer') ? html` checked` : ''}
        />
        <span>${form.mandateAnswer}</span></label
      >
    </p>
    ${choices(
      ...(['radio', 'answer', form.answer] as const),
      [
        ['email', form.byEmail],
        ['post', form.byPost],
      ],
      [value('answer', 'email')],
    )}
    ${line('email', form.email, 'email')} ${line('name', form.name, 'name')}
    ${line('street', form.street, 'street-address')}
    ${line('postal-code', form.postalCode, 'postal-code')}
    ${line('city', form.city, 'address-level2')} ${line('country', form.country, 'country')}
    ${select(
      'identifier-type',
      interpolate(form.identifierType, { name }),
      Object.entries(words.identifiers),
    )}
    ${filled.isByHand ? '' : html`<p>${form.callMention}</p>`}
    ${line('identifier', form.identifier, 'off')} ${area('details', form.details)}
    ${select('scope', form.directives, [
      ['', form.noDirectives],
      ['particular', interpolate(words.scopes.particular, { name })],
      ['general', words.scopes.general],
    ])}
    ${line('executor', form.executor, 'off')}`;
}
