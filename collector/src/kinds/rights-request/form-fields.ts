import type { RightsForm } from '@limpide/contract/kinds/rights-request/message';
import {
  isImmediate,
  type Capacity,
  type RequestRight,
} from '@limpide/contract/kinds/rights-request/vocabulary';

/** Where each field of the plain form goes, for its errors. */
export const fieldOf: [pointer: string, field: string][] = [
  ['/form/rights', 'rights'],
  ['/form/capacity', 'capacity'],
  ['/form/answer/email', 'email'],
  ['/form/answer/name', 'name'],
  ['/form/answer/street', 'street'],
  ['/form/answer/postalCode', 'postal-code'],
  ['/form/answer/city', 'city'],
  ['/form/answer/country', 'country'],
  ['/form/answer', 'answer'],
  ['/form/identifier/type', 'identifier-type'],
  ['/form/identifier', 'identifier'],
  ['/form/details', 'details'],
  ['/form/person', 'person'],
  ['/form/mandate/duration', 'mandate-duration'],
  ['/form/mandate', 'mandate-object'],
  ['/form/directives/scope', 'scope'],
  ['/form/directives', 'executor'],
  ['/form/website', 'website'],
  ['/receivedAt', 'received-at'],
];

/** The form's own members, from the fields of a plain HTML form: what is empty was not given. */
export function formFrom(fields: URLSearchParams): Record<string, unknown> {
  const text = (name: string) => fields.get(name)?.trim() || undefined;
  const rights = [...new Set(fields.getAll('rights'))] as RequestRight[];
  const capacity = (text('capacity') ?? 'self') as Capacity;
  // Without a choice: the address that was given says which.
  const by = text('answer') ?? (text('email') || !text('street') ? 'email' : 'post');
  const identifier = text('identifier');
  const details = text('details');
  const right = rights.find((asked) => !isImmediate(asked)) ?? rights[0];
  const object = text('mandate-object');
  const duration = text('mandate-duration');
  const scope = text('scope');
  const form: { [Key in keyof RightsForm]: unknown } = {
    rights,
    capacity,
    answer:
      by === 'email'
        ? { by, email: text('email') ?? '' }
        : {
            by,
            name: text('name') ?? '',
            street: text('street') ?? '',
            postalCode: text('postal-code') ?? '',
            city: text('city') ?? '',
            country: text('country')?.toUpperCase() ?? '',
          },
    ...(identifier
      ? { identifier: { type: text('identifier-type') ?? 'email', value: identifier } }
      : {}),
    // One box for all rights: it goes with the first that details are good for.
    ...(details && right ? { details: { [right]: details } } : {}),
    // What a person filled in beside their case is not asked for, and is not kept.
    ...(capacity !== 'self' && text('person') ? { person: text('person') } : {}),
    ...(capacity === 'mandatary' && (object || duration)
      ? {
          mandate: {
            object: object ?? '',
            duration: duration ?? '',
            ...(fields.has('mandate-answer') ? { receivesAnswer: true } : {}),
          },
        }
      : {}),
    ...(rights.includes('post-mortem') && scope
      ? {
          directives: {
            scope,
            ...(text('executor') ? { executor: text('executor') } : {}),
          },
        }
      : {}),
  };
  return form;
}
