import * as v from 'valibot';
import type { Queryable } from '../../database/database.js';
import type { ObjectionDependencies } from '../../objections/following.js';
import {
  digitsOf,
  identifierOf,
  isAddress,
  type Identifier,
  type IdentifierType,
} from '../../objections/identifiers.js';
import { recordObjection } from '../../objections/record-objection.js';
import { moment } from '@limpide/contract/fields';
import type { Signer } from '../../security/hmac-signer.js';
import type { Site } from '../../sites/sites.js';
import { day } from '@limpide/contract/text-fields';
import type { RightsForm } from '@limpide/contract/kinds/rights-request/message';
import { isImmediate } from '@limpide/contract/kinds/rights-request/vocabulary';

/** What an objection has reached by itself. */
export const REACHED = ['email', 'lines', 'phone', 'customer', 'told'] as const;
/** What is left to do by hand, on the same day. */
export const LEFT_TO_DO = ['nobody', 'tools', 'phone', 'customer', 'consents'] as const;

/** What was done at once about an objection, and what was not. */
export interface AppliedObjection {
  reached: (typeof REACHED)[number][];
  left: (typeof LEFT_TO_DO)[number][];
}

/** The same as it stands: `due` is the day of what is left, null once it is done. */
export const objectionStatus = v.strictObject({
  at: moment,
  reached: v.array(v.picklist(REACHED)),
  left: v.array(v.picklist(LEFT_TO_DO)),
  due: v.nullable(day),
});

export type ObjectionStatus = v.InferOutput<typeof objectionStatus>;

/** Fewer digits are no telephone number, and would find strangers. */
const DIGITS = 6;

/** What the value of an identifier can be used as; undefined: nothing is found by it. */
function typeOf({
  type,
  value,
}: NonNullable<RightsForm['identifier']>): IdentifierType | undefined {
  if (isAddress(value)) return 'email';
  if (type === 'phone') return digitsOf(value).length >= DIGITS ? 'phone' : undefined;
  return type === 'customer' ? 'customer' : undefined;
}

/**
 * By what the person concerned is known. The address of the answer is theirs where they write for
 * themselves; a mandatary goes on getting what they have asked for.
 */
export async function identifiersOf(
  signer: Signer,
  site: string,
  form: RightsForm,
): Promise<Identifier[]> {
  const { answer, capacity, identifier } = form;
  const type = identifier && typeOf(identifier);
  const given: [IdentifierType, string][] = [
    ...(capacity === 'self' && answer.by === 'email'
      ? [['email', answer.email] as [IdentifierType, string]]
      : []),
    ...(type ? [[type, identifier.value] as [IdentifierType, string]] : []),
  ];
  const made = await Promise.all(
    given.map(([type, value]) => identifierOf(signer, site, type, value)),
  );
  return made.filter(({ key }, at) => made.findIndex((one) => one.key === key) === at);
}

/**
 * Applies what takes effect at once of a request, in the transaction that enters it: an objection to
 * marketing, or a withdrawal of consent. Undefined where it asks neither.
 */
export async function applyObjection(
  transaction: Queryable,
  site: Site,
  reference: string,
  form: RightsForm,
  dependencies: ObjectionDependencies,
): Promise<AppliedObjection | undefined> {
  if (!form.rights.some(isImmediate)) return undefined;
  const isWithdrawal = form.rights.includes('retrait-consentement');
  const identifiers = await identifiersOf(dependencies.signer, site.id, form);
  if (identifiers.length === 0) return { reached: [], left: ['nobody'] };
  const { customers, isTold } = await recordObjection(
    transaction,
    site,
    {
      identifiers,
      scope: form.rights.includes('opposition-prospection') ? 'all' : 'consents',
      via: 'rights',
      source: { reference },
    },
    dependencies,
  );
  const types = new Set(identifiers.map(({ type }) => type));
  return {
    reached: [
      ...(types.has('email') ? ['email' as const] : []),
      ...(customers > 0 ? ['lines' as const] : []),
      ...(types.has('phone') ? ['phone' as const] : []),
      ...(types.has('customer') ? ['customer' as const] : []),
      ...(isTold ? ['told' as const] : []),
    ],
    left: [
      ...(isTold ? [] : ['tools' as const]),
      ...(!isTold && types.has('phone') ? ['phone' as const] : []),
      ...(!isTold && types.has('customer') && customers === 0 ? ['customer' as const] : []),
      // Consents given elsewhere are unknown here.
      ...(isWithdrawal ? ['consents' as const] : []),
    ],
  };
}
