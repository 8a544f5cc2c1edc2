import { isObject } from '@limpide/contract/is-object';
import type { VendorName } from './types.js';
import { FREE, typesOf, VENDORS } from './vocabulary.js';

/** A purpose as far as signals look at it. */
interface Purpose {
  id: string;
  basis: string;
}

/** A purpose that a mapping names and may not, with what may stand there. */
export interface Misnamed {
  path: string;
  name: string;
  found: string;
  may: string[];
}

/** Each vendor’s own mapping, where it has one. */
const mappings = (signals: unknown) =>
  Object.entries(isObject(signals) ? signals : {}).flatMap(([vendor, options]) =>
    isObject(options) && isObject(options['types'])
      ? Object.entries(options['types']).map(
          ([purpose, types]) => [vendor, purpose, types] as const,
        )
      : [],
  );

/**
 * Purposes of the mappings that the configuration does not have, or that need no consent although
 * the types that they feed speak of one: those types are denied.
 */
export function misnamedPurposes(signals: unknown, purposes: Purpose[]): Misnamed[] {
  const asked = purposes.filter(({ basis }) => basis === 'consent').map(({ id }) => id);
  return mappings(signals).flatMap(([vendor, purpose, types]) => {
    const at = { path: `signals.${vendor}.types.${purpose}`, name: purpose, may: asked };
    const basis = purposes.find(({ id }) => id === purpose)?.basis;
    if (!basis && purpose !== 'necessary') return { ...at, found: 'an unknown purpose' };
    const isFree = Array.isArray(types) && types.every((type) => FREE.includes(type as string));
    return basis === 'consent' || isFree ? [] : { ...at, found: 'a purpose that needs no consent' };
  });
}

/** Whether `signals` names something that means nothing: the diagnosis says what. */
export const isMisnamed = (signals: unknown, purposes: Purpose[]): boolean =>
  !isObject(signals) ||
  Object.keys(signals).some((name) => ![...VENDORS, 'dataLayer'].includes(name)) ||
  mappings(signals).some(
    ([vendor, , types]) =>
      !Array.isArray(types) ||
      types.some((type) => !typesOf(vendor as VendorName).includes(type as string)),
  ) ||
  misnamedPurposes(signals, purposes).length > 0;
