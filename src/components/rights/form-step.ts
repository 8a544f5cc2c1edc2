import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  CAPACITIES,
  type Capacity,
  type RequestIdentifier,
  type RequestMotive,
  type RequestRight,
} from '@limpide/contract/kinds/rights-request/vocabulary';
import { fieldTemplate, groupTemplate, type FieldOptions } from '../../ui/forms/field.js';
import { trapTemplate } from '../../ui/forms/trap.js';
import { countries } from './countries.js';
import { titleOf, type Editing } from './context.js';
import { needsIdentifier, withMotive, withRight, type FieldName } from './draft.js';
import { WITHOUT_DETAILS } from './options.js';

/** Longest texts that the endpoint takes, in characters. */
const LONG = 2000;

/** A text field of the draft. */
const field = (
  { t, draft, problems, edit }: Editing,
  name: FieldName,
  options: Pick<FieldOptions, 'label'> & Partial<FieldOptions>,
): TemplateResult =>
  fieldTemplate({
    t,
    id: name,
    value: draft.fields[name],
    error: problems.get(name),
    change: (value) => edit({ ...draft, fields: { ...draft.fields, [name]: value } }),
    ...options,
  });

function motives(editing: Editing): TemplateResult | typeof nothing {
  const { t, config, options, draft, edit } = editing;
  if (options.motives.length === 0) return nothing;
  const organisation = config.organisation.name;
  return groupTemplate({
    t,
    id: 'motives',
    type: 'checkbox',
    legend: t('rights:motives.legend'),
    hint: t('rights:motives.hint'),
    options: options.motives.map((value) => ({
      value,
      label: t(`rights:motives.${value}`, { organisation }),
      hint: t(`rights:motives.${value}Hint`),
    })),
    checked: (value) => draft.motives.includes(value as RequestMotive),
    change: (value, on) => edit(withMotive(draft, value as RequestMotive, on)),
  });
}

/** What may be said about a right, once it is ticked. */
function more(editing: Editing, right: RequestRight): TemplateResult | typeof nothing {
  const { t, draft, problems, edit } = editing;
  if (!draft.rights.includes(right) || WITHOUT_DETAILS.includes(right)) return nothing;
  const id = `details-${right}`;
  return html`
    ${
      right === 'post-mortem'
        ? groupTemplate({
            t,
            id: 'scope',
            type: 'radio',
            legend: t('rights:directives.scope'),
            required: true,
            options: ['particular', 'general'].map((value) => ({
              value,
              label: t(`rights:directives.${value}`),
              hint: t(`rights:directives.${value}Hint`),
            })),
            checked: (value) => draft.scope === value,
            change: (value) => edit({ ...draft, scope: value as typeof draft.scope }),
          })
        : nothing
    }
    ${fieldTemplate({
      t,
      id,
      type: 'textarea',
      maxlength: LONG,
      label: t(`rights:rights.${right}.details`),
      value: draft.details[right] ?? '',
      error: problems.get(id),
      change: (value) => edit({ ...draft, details: { ...draft.details, [right]: value } }),
    })}
    ${
      right === 'post-mortem'
        ? field(editing, 'executor', {
            label: t('rights:directives.executor'),
            hint: t('rights:directives.executorHint'),
          })
        : nothing
    }
  `;
}

const rights = (editing: Editing): TemplateResult => {
  const { t, options, draft, problems, edit } = editing;
  return groupTemplate({
    t,
    id: 'rights',
    type: 'checkbox',
    legend: t('rights:rights.legend'),
    hint: t('rights:rights.hint'),
    required: true,
    error: problems.get('rights'),
    options: options.offer.map((right) => ({
      value: right,
      label: titleOf(t, right),
      hint: t(`rights:rights.${right}.hint`),
      more: more(editing, right),
    })),
    checked: (right) => draft.rights.includes(right as RequestRight),
    change: (right, on) => edit(withRight(draft, right as RequestRight, on)),
  });
};

/** Who is concerned, and what proves that another may act; no document is asked for. */
function onBehalf(editing: Editing, capacity: Capacity): TemplateResult | typeof nothing {
  const { t, draft, edit } = editing;
  if (draft.capacity !== capacity || capacity === 'self') return nothing;
  return html`
    ${field(editing, 'person', {
      label: t('rights:person'),
      hint: capacity === 'mandatary' ? t('rights:mandate.personHint') : undefined,
    })}
    ${
      capacity === 'mandatary'
        ? html`${field(editing, 'mandate-object', {
            label: t('rights:mandate.object'),
            hint: t('rights:mandate.objectHint'),
            required: true,
          })}
          ${field(editing, 'mandate-duration', {
            label: t('rights:mandate.duration'),
            hint: t('rights:mandate.durationHint'),
            required: true,
          })}
          ${groupTemplate({
            t,
            id: 'mandate-answer',
            type: 'checkbox',
            legend: t('rights:mandate.answer'),
            options: [
              {
                value: 'receives',
                label: t('rights:mandate.receives'),
                hint: t('rights:mandate.receivesHint'),
              },
            ],
            checked: () => draft.receivesAnswer,
            change: (_, receivesAnswer) => edit({ ...draft, receivesAnswer }),
          })}`
        : nothing
    }
  `;
}

const capacity = (editing: Editing): TemplateResult => {
  const { t, draft, problems, edit } = editing;
  return groupTemplate({
    t,
    id: 'capacity',
    type: 'radio',
    legend: t('rights:capacity.legend'),
    required: true,
    error: problems.get('capacity'),
    options: CAPACITIES.map((value) => ({
      value,
      label: t(`rights:capacity.${value}`),
      hint: value === 'self' ? undefined : t(`rights:capacity.${value}Hint`),
      more: onBehalf(editing, value),
    })),
    checked: (value) => draft.capacity === value,
    change: (value) => edit({ ...draft, capacity: value as Capacity }),
  });
};

const KEY_OF = {
  email: 'valueEmail',
  customer: 'valueCustomer',
  phone: 'valuePhone',
  other: 'valueOther',
};
const TYPE_OF = { email: 'email', customer: 'text', phone: 'tel', other: 'text' } as const;

function identifier(editing: Editing): TemplateResult {
  const { t, options, draft, edit } = editing;
  const { identifierType: type } = draft;
  const required = needsIdentifier(draft);
  const self = draft.capacity === 'self';
  const value = field(editing, 'identifier', {
    label: t(`rights:identifier.${KEY_OF[type]}`),
    hint:
      type === 'phone'
        ? t('forms:callMention')
        : type === 'email'
          ? undefined
          : t(`rights:identifier.${type}Hint`),
    required,
    type: TYPE_OF[type],
    // What a browser knows is the visitor's own, not that of somebody else.
    autocomplete: self && type === 'email' ? 'email' : self && type === 'phone' ? 'tel' : 'off',
  });
  return groupTemplate({
    t,
    id: 'identifier-type',
    type: 'radio',
    legend: t(`rights:identifier.legend${self ? 'Self' : ''}`),
    hint: t('rights:identifier.hint'),
    required,
    options: options.identifiers.map((each) => ({
      value: each,
      label: t(`rights:identifier.${each}`),
      more: each === type ? value : nothing,
    })),
    checked: (each) => each === type,
    change: (each) => edit({ ...draft, identifierType: each as RequestIdentifier }),
  });
}

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

const answer = (editing: Editing): TemplateResult => {
  const { t, draft, edit } = editing;
  // Typed once: the address that somebody is known by is where the answer goes, unless told otherwise.
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

/** The form: what is wanted, for whom, how to find them, how to answer. */
export const formStep = (editing: Editing, check: () => void): TemplateResult => html`
  <form
    novalidate
    aria-labelledby="title"
    @submit=${(event: Event) => {
      event.preventDefault();
      check();
    }}
  >
    ${motives(editing)} ${rights(editing)} ${capacity(editing)} ${identifier(editing)}
    ${answer(editing)}
    ${trapTemplate({
      label: editing.t('rights:website'),
      value: editing.draft.fields.website,
      change: (website) =>
        editing.edit({ ...editing.draft, fields: { ...editing.draft.fields, website } }),
    })}
    <p class="actions"><button type="submit">${editing.t('rights:review.check')}</button></p>
  </form>
`;
