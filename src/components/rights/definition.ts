import { REQUEST_RIGHTS } from '@limpide/contract/kinds/rights-request/vocabulary';
import { isEmail } from '@limpide/contract/reachable-by';
import type { FormDefinition } from '../../ui/forms/form-definition.js';
import type { RightsContext } from './request/context.js';
import { draftOf, draftOfData, emptyDraft, faultsOf, formOf } from './request/request-draft.js';
import type { RequestDraft, RequestForm } from './request/request-draft.js';
import { informationLines } from './information.js';

/** The field of each part of the message. */
const FIELD_OF: Record<string, string> = {
  '/form/rights': 'rights',
  '/form/motives': 'rights',
  '/form/capacity': 'capacity',
  '/form/answer': 'email',
  '/form/answer/email': 'email',
  '/form/answer/name': 'name',
  '/form/answer/street': 'street',
  '/form/answer/postalCode': 'postal-code',
  '/form/answer/city': 'city',
  '/form/answer/country': 'country',
  '/form/identifier': 'identifier',
  '/form/person': 'person',
  '/form/mandate': 'mandate-object',
  '/form/website': 'website',
  '/form/mandate/object': 'mandate-object',
  '/form/mandate/duration': 'mandate-duration',
  '/form/directives/executor': 'executor',
  ...Object.fromEntries(
    REQUEST_RIGHTS.map((right) => [`/form/details/${right}`, `details-${right}`]),
  ),
};

/** A form of the page's own has one field for what is said, whichever the right. */
const withoutRight = (field: string): string => field.replace(/^details-.*/, 'details');

/** What a person typed, of a message that waits or was refused. */
export const formIn = (message: object): Partial<RequestForm> =>
  (message as { form?: Partial<RequestForm> }).form ?? {};

/** A request: several steps, a look at it before it goes, and a receipt that stays. */
export const requestForm: FormDefinition<RequestDraft, RightsContext> = {
  kind: 'rights-request',
  name: 'rights',
  action: 'submit',
  reviewed: true,
  keepsReceipts: true,
  empty: emptyDraft,
  fromData: draftOfData,
  fromMessage: (message) => draftOf(formIn(message)),
  faults: faultsOf,
  pointers: FIELD_OF,
  refusedField: (field, { identifierType }) =>
    field === 'identifier' && identifierType === 'email' ? 'identifier-email' : withoutRight(field),
  withoutHoneypot: (draft) => ({ ...draft, fields: { ...draft.fields, website: '' } }),
  toContent: (draft) => ({ form: formOf(draft) }),
  shownText: (context) => informationLines(context).join('\n'),
  announce: (outcome) => {
    switch (outcome.status) {
      case 'sent':
        return 'rights:receipt.status';
      case 'queued':
        return `rights:waiting.${outcome.lasting ? 'text' : 'page'}`;
      case 'rejected':
        return 'forms:refused';
      case 'withdrawn':
        return 'rights:waiting.deleted';
    }
  },
  leads: 'summary',
  start: 'title',
  plainName: withoutRight,
};

/** An objection to marketing, in one step: the address concerned, and nothing more (art. 21(3) GDPR). */
export const objectionForm: typeof requestForm = {
  ...requestForm,
  reviewed: undefined,
  faults: ({ address }) => new Map(isEmail(address.trim()) ? [] : [['address', 'address']]),
  // Whatever is wrong, there is one field to correct.
  pointers: Object.fromEntries(Object.keys(FIELD_OF).map((pointer) => [pointer, 'address'])),
  refusedField: (field) => field,
  toContent: ({ address }) => {
    const { fields, ...draft } = emptyDraft();
    const identifier = address.trim();
    const rights = ['opposition-prospection'] as const;
    return { form: formOf({ ...draft, rights: [...rights], fields: { ...fields, identifier } }) };
  },
  leads: 'field',
};
