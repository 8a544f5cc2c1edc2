import {
  CAPACITIES,
  isImmediate,
  REQUEST_IDENTIFIERS,
  REQUEST_MOTIVES,
  REQUEST_RIGHTS,
  type Capacity,
  type RequestIdentifier,
  type RequestMotive,
  type RequestRight,
} from '@limpide/contract/kinds/rights-request/vocabulary';
import { isEmail } from '@limpide/contract/reachable-by';
import type { RightsForm } from '@limpide/contract/kinds/rights-request/message';
import { RIGHT_OF, WITHOUT_DETAILS } from './options.js';

/** Text fields, by the name that a plain form gives them; also the id of each in ours. */
export const FIELDS = [
  'person',
  'mandate-object',
  'mandate-duration',
  'identifier',
  'email',
  'name',
  'street',
  'postal-code',
  'city',
  'country',
  'executor',
  'website',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** A request while it is typed: in memory, and nowhere else. */
export interface RequestDraft {
  rights: RequestRight[];
  motives: RequestMotive[];
  capacity: Capacity;
  identifierType: RequestIdentifier;
  answer: 'email' | 'post';
  scope: 'particular' | 'general';
  /** Whether the mandate covers receiving the answer (délibération CNIL 2021-070). */
  receivesAnswer: boolean;
  fields: Record<FieldName, string>;
  /** What is said about a right, where there is something to say. */
  details: Partial<Record<RequestRight, string>>;
  /** The address of an objection in one step: it stands beside the form, and is no part of it. */
  address: string;
}

/** What is posted under `form`, less what no person types. */
export type RequestForm = Omit<RightsForm, 'website'> & { website: string };

export const emptyDraft = (): RequestDraft => ({
  rights: [],
  motives: [],
  capacity: 'self',
  identifierType: 'email',
  answer: 'email',
  scope: 'particular',
  receivesAnswer: false,
  fields: {
    ...(Object.fromEntries(FIELDS.map((name) => [name, ''])) as RequestDraft['fields']),
    country: 'FR',
  },
  details: {},
  address: '',
});

/**
 * Whether the person has to be identified for it: not to stop marketing or withdraw a consent. While
 * nothing is asked for, what most rights need is.
 */
export const needsIdentifier = ({ rights }: Pick<RequestDraft, 'rights'>): boolean =>
  rights.length === 0 || rights.some((right) => !isImmediate(right));

/** The draft with a right ticked or not; named requests follow the right that they stand for. */
export function withRight(draft: RequestDraft, right: RequestRight, on: boolean): RequestDraft {
  const rights = REQUEST_RIGHTS.filter((each) =>
    each === right ? on : draft.rights.includes(each),
  );
  return {
    ...draft,
    rights,
    motives: draft.motives.filter((each) => rights.includes(RIGHT_OF[each])),
  };
}

/** The draft with a named request ticked or not; ticked, its right is too. */
export function withMotive(draft: RequestDraft, motive: RequestMotive, on: boolean): RequestDraft {
  const motives = draft.motives.filter((each) => each !== motive);
  return on
    ? { ...withRight(draft, RIGHT_OF[motive], true), motives: [...motives, motive] }
    : { ...draft, motives };
}

/** The address to answer to: where nothing else is typed, the one that is known. */
export const emailOf = ({ fields, identifierType }: RequestDraft): string =>
  fields.email.trim() || (identifierType === 'email' ? fields.identifier.trim() : '');

/**
 * What is missing or cannot be right, by field: the key of its text in `rights:errors`, in the order
 * of the form. Nothing more is required than a right, a way to answer and, where the person has to be
 * found, one thing that they are known by; of a mandatary, the object and the duration too.
 */
export function faultsOf(draft: RequestDraft): Map<string, string> {
  const { fields, capacity, answer, identifierType } = draft;
  const faults = new Map<string, string>();
  const typed = (name: FieldName) => fields[name].trim();
  const need = (name: FieldName) => {
    if (!typed(name)) faults.set(name, name);
  };
  if (draft.rights.length === 0) faults.set('rights', 'rights');
  if (capacity === 'mandatary') {
    need('mandate-object');
    need('mandate-duration');
  }
  if (needsIdentifier(draft)) need('identifier');
  if (typed('identifier') && identifierType === 'email' && !isEmail(typed('identifier')))
    faults.set('identifier', 'identifier-email');
  if (answer === 'email') {
    const wrong = !isEmail(emailOf(draft));
    // One mistake is reported once, where it was made.
    if (wrong && (typed('email') || !faults.has('identifier') || identifierType !== 'email'))
      faults.set('email', 'email');
  } else {
    need('name');
    need('street');
    if (fields.country === 'FR' && !/^\d{5}$/.test(typed('postal-code').replace(/\s/g, '')))
      faults.set('postal-code', 'postal-code');
    need('city');
    need('country');
  }
  return faults;
}

/** The draft as it is posted. Only what the answers given call for goes. */
export function formOf(draft: RequestDraft): RequestForm {
  const { rights, capacity, fields, details, motives, scope } = draft;
  const typed = (name: FieldName) => fields[name].trim();
  const said = rights.flatMap((right) => {
    const text = WITHOUT_DETAILS.includes(right) ? '' : details[right]?.trim();
    return text ? [[right, text]] : [];
  });
  return {
    rights,
    capacity,
    answer:
      draft.answer === 'email'
        ? { by: 'email', email: emailOf(draft) }
        : {
            by: 'post',
            name: typed('name'),
            street: typed('street'),
            postalCode: typed('postal-code'),
            city: typed('city'),
            country: fields.country,
          },
    ...(typed('identifier') && {
      identifier: { type: draft.identifierType, value: typed('identifier') },
    }),
    ...(said.length > 0 && { details: Object.fromEntries(said) }),
    ...(motives.length > 0 && { motives }),
    ...(capacity !== 'self' && typed('person') && { person: typed('person') }),
    ...(capacity === 'mandatary' && {
      mandate: {
        object: typed('mandate-object'),
        duration: typed('mandate-duration'),
        ...(draft.receivesAnswer && { receivesAnswer: true as const }),
      },
    }),
    ...(rights.includes('post-mortem') && {
      directives: { scope, ...(typed('executor') && { executor: typed('executor') }) },
    }),
    website: fields.website,
  };
}

/** The draft that a posted form was made of, so that it can be corrected or its letter printed. */
export function draftOf(form: Partial<RequestForm>): RequestDraft {
  const draft = emptyDraft();
  const { answer, identifier, mandate, directives } = form;
  const post = answer?.by === 'post' ? answer : undefined;
  return {
    ...draft,
    rights: [...(form.rights ?? [])],
    motives: REQUEST_MOTIVES.filter((motive) => form.motives?.includes(motive)),
    capacity: form.capacity ?? 'self',
    identifierType: identifier?.type ?? 'email',
    answer: answer?.by ?? 'email',
    scope: directives?.scope ?? 'particular',
    receivesAnswer: mandate?.receivesAnswer ?? false,
    details: form.details ?? {},
    fields: {
      ...draft.fields,
      person: form.person ?? '',
      'mandate-object': mandate?.object ?? '',
      'mandate-duration': mandate?.duration ?? '',
      identifier: identifier?.value ?? '',
      email: answer?.by === 'email' ? answer.email : '',
      executor: directives?.executor ?? '',
      ...(post && {
        name: post.name,
        street: post.street,
        'postal-code': post.postalCode,
        city: post.city,
        country: post.country,
      }),
    },
  };
}

/** What a form of the page’s own says, under the names that a plain form has. */
export function draftOfData(data: FormData): RequestDraft {
  const draft = emptyDraft();
  const text = (name: string) => String(data.get(name) ?? '');
  const one = <Name extends string>(name: string, known: readonly Name[], otherwise: Name): Name =>
    known.find((each) => each === text(name)) ?? otherwise;
  const rights = REQUEST_RIGHTS.filter((right) => data.getAll('rights').includes(right));
  const details = text('details');
  return {
    ...draft,
    rights,
    capacity: one('capacity', CAPACITIES, 'self'),
    identifierType: one('identifier-type', REQUEST_IDENTIFIERS, 'email'),
    answer: one('answer', ['email', 'post'], 'email'),
    scope: one('scope', ['particular', 'general'], 'particular'),
    receivesAnswer: data.has('mandate-answer'),
    // One field for all rights: it goes with the first that something may be said about.
    details: Object.fromEntries(
      rights
        .filter((right) => !WITHOUT_DETAILS.includes(right))
        .slice(0, 1)
        .map((right) => [right, details]),
    ),
    fields: Object.fromEntries(
      FIELDS.map((name) => [name, data.has(name) ? text(name) : draft.fields[name]]),
    ) as RequestDraft['fields'],
  };
}
