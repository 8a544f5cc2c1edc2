import { nothing, type TemplateResult } from 'lit';
import type { RequestIdentifier } from '@limpide/contract/kinds/rights-request/vocabulary';
import { groupTemplate } from '../../../ui/forms/field.js';
import type { Editing } from '../request/context.js';
import { needsIdentifier } from '../request/request-draft.js';
import { field } from './text-field.js';

const KEY_OF = {
  email: 'valueEmail',
  customer: 'valueCustomer',
  phone: 'valuePhone',
  other: 'valueOther',
};
const TYPE_OF = { email: 'email', customer: 'text', phone: 'tel', other: 'text' } as const;

/** How to find the person: one thing that they are known by. */
export function identifier(editing: Editing): TemplateResult {
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
    // What a browser knows is the visitor's own, not another person's.
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
