import type { FormDefinition } from '../../ui/forms/form-definition.js';
import type { NewsletterContext } from './context.js';
import {
  draftOf,
  draftOfData,
  emptyDraft,
  faultsOf,
  FIELD_OF,
  signUpOf,
  type SignUpDraft,
} from './sign-up-draft.js';
import { shownText } from './notice.js';

/** The sign-up: one step, and the way out of a mistake is its field. */
export const signUpForm: FormDefinition<SignUpDraft, NewsletterContext> = {
  kind: 'newsletter',
  name: 'newsletter',
  action: 'subscribe',
  empty: emptyDraft,
  fromData: draftOfData,
  fromMessage: draftOf,
  faults: faultsOf,
  pointers: FIELD_OF,
  // The honeypot is no field that a person could correct: the refusal says what it was.
  refusedField: (field) => (field === 'website' ? undefined : field),
  withoutHoneypot: (draft) => ({ ...draft, website: '' }),
  toContent: (draft, { place, own, options }) =>
    signUpOf(draft, place, own?.fields ?? options.fields),
  shownText,
  announce: (outcome) => {
    if (outcome.status === 'queued')
      return `newsletter:waiting.${outcome.lasting ? 'text' : 'page'}`;
    const keys = { sent: 'sent.title', rejected: 'refused', withdrawn: 'waiting.deleted' };
    return `newsletter:${keys[outcome.status]}`;
  },
  leads: 'field',
  start: 'email',
};
