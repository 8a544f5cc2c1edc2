import * as v from 'valibot';
import { addressKey } from './address-key.js';
import { email } from '@limpide/contract/text-fields';
import type { Signer } from '../security/hmac-signer.js';

/** What a person is known by, and so what can be kept from being used again. */
export type IdentifierType = 'email' | 'phone' | 'customer';

export interface Identifier {
  type: IdentifierType;
  /** As it was given. */
  value: string;
  /** A keyed hash, which is all that stays. */
  key: string;
  /** What it was under earlier secrets. */
  former: readonly string[];
}

/**
 * A number whatever the way it is written: `+33 6 12 34 56 78` and `06 12 34 56 78` are one. Its last
 * nine digits are those of a French number without its prefix.
 */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '').slice(-9);

/** An identifier with the hash that finds it. Each type has hashes of its own. */
export async function identifierOf(
  signer: Signer,
  site: string,
  type: IdentifierType,
  value: string,
): Promise<Identifier> {
  const person =
    type === 'email'
      ? await addressKey(signer, site, value)
      : type === 'phone'
        ? await signer.keyed('phone', site, digitsOf(value))
        : await signer.keyed('customer', site, value);
  return { type, value, ...person };
}

/** Whether a text is an address, whatever the person has called it. */
export const isAddress = (value: string): boolean => v.is(email, value);
