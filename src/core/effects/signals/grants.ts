import type { Config } from '../../types.js';
import type { TypesInput, VendorName } from '../../signals/types.js';
import { FEEDS, FREE, typesOf } from '../../signals/vocabulary.js';

/**
 * Which of a vendor's types are granted. A type that several purposes feed needs them all, as markup
 * that names several does; one that nothing feeds is denied, and so is one whose purpose is unknown,
 * or needs no consent where the type speaks of one. A purpose that is not offered feeds nothing by
 * default. `own` is the owner's mapping, purpose by purpose instead of ours.
 */
export function grantsOf(
  vendor: VendorName,
  { purposes }: Pick<Config, 'purposes'>,
  allowed: Record<string, boolean>,
  own: TypesInput = {},
): Record<string, boolean> {
  const feeders: Record<string, boolean[]> = {};
  for (const [id, types] of Object.entries({ ...FEEDS[vendor], ...own })) {
    const basis = purposes.find((purpose) => purpose.id === id)?.basis;
    if (!basis && id !== 'necessary' && !own[id]) continue;
    const may = basis || id !== 'necessary' ? allowed[id] === true : true;
    if (Array.isArray(types))
      for (const type of types)
        (feeders[type] ??= []).push(may && (basis === 'consent' || FREE.includes(type)));
  }
  return Object.fromEntries(
    typesOf(vendor).map((type) => [type, !!feeders[type]?.every((fed) => fed)]),
  );
}
