import { isObject } from '@limpide/contract/is-object';
import type { ServiceFacts } from '../../../src/core/types.js';
import type { CatalogueFile } from '../../../src/services/catalogue-file.js';
import { factsOf } from '../../../src/services/from-file.js';
import { catalogue } from '../../../src/services/list/index.js';
import { withValue, type Json } from './paths.js';

/** A service that an owner can tick. */
export interface Offer {
  id: string;
  facts: ServiceFacts;
  /** Where it is told by a file: with where each fact was read. */
  file?: CatalogueFile;
}

/** The catalogue, by name. */
export async function offers(): Promise<Offer[]> {
  const found = await Promise.all(
    Object.entries(catalogue).map(async ([id, load]): Promise<Offer> => {
      const { default: module } = await load();
      const facts = factsOf(module);
      return 'kind' in module ? { id, facts, file: module } : { id, facts };
    }),
  );
  return found.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr'));
}

export const nameOf = ({ id, facts: { name } }: Offer): string =>
  typeof name === 'string' ? name : id;

const listAt = (config: Json, key: string): unknown[] =>
  Array.isArray(config[key]) ? (config[key] as unknown[]) : [];
const idOf = (entry: unknown): unknown => (isObject(entry) ? entry['id'] : entry);
const useOf = (entry: unknown): unknown => (isObject(entry) ? entry['use'] : entry);

/** Where the configuration takes a service of the catalogue; -1 where it does not. */
export const indexOfService = (config: Json, id: string): number =>
  listAt(config, 'services').findIndex((entry) => useOf(entry) === id);

export const offersPurpose = (config: Json, id: string): boolean =>
  listAt(config, 'purposes').some((entry) => idOf(entry) === id);

/** Offers purposes that are not offered yet. */
export function addPurposes(config: Json, ids: string[]): Json {
  const more = ids.filter((id) => !offersPurpose(config, id));
  return more.length > 0
    ? (withValue(config, 'purposes', [...listAt(config, 'purposes'), ...more]) as Json)
    : config;
}

/** Offers a purpose no longer, with what the owner had written of it. */
export const dropPurpose = (config: Json, id: string): Json =>
  withValue(
    config,
    'purposes',
    listAt(config, 'purposes').filter((entry) => idOf(entry) !== id),
  ) as Json;

/** Takes a service, and offers what it serves. */
export const addService = (config: Json, { id, facts }: Offer): Json =>
  addPurposes(
    withValue(config, 'services', [...listAt(config, 'services'), id]) as Json,
    facts.purposes ?? [],
  );

/** Leaves a service out, and purposes that were offered for it alone and say nothing of their own. */
export function removeService(config: Json, { id, facts }: Offer, all: Offer[]): Json {
  const services = listAt(config, 'services').filter((entry) => useOf(entry) !== id);
  const served = services.flatMap((entry): unknown[] => {
    const own = isObject(entry) ? entry['purposes'] : undefined;
    if (Array.isArray(own)) return own as unknown[];
    return all.find((offer) => offer.id === useOf(entry))?.facts.purposes ?? [];
  });
  const purposes = listAt(config, 'purposes').filter(
    (entry) =>
      typeof entry !== 'string' || !facts.purposes?.includes(entry) || served.includes(entry),
  );
  return withValue(withValue(config, 'services', services), 'purposes', purposes) as Json;
}

/** Sets an option of a service; a service without any is its name alone, as before. */
export function withOption(config: Json, id: string, option: string, value: unknown): Json {
  const at = indexOfService(config, id);
  const entry = listAt(config, 'services')[at];
  const object: Json = isObject(entry) ? entry : { use: id };
  const options = Object.entries({ ...Object(object['options']), [option]: value }).filter(
    ([, each]) => each !== undefined,
  );
  const rest = Object.entries(object).filter(([key]) => key !== 'options');
  const made = Object.fromEntries([
    ...rest,
    ...(options.length > 0 ? [['options', Object.fromEntries(options)] as const] : []),
  ]);
  const isBare = Object.keys(made).join() === 'use' && made['use'] === id;
  return withValue(config, `services.${at}`, isBare ? id : made) as Json;
}

/** Moves a service from the exempt measure to the one by consent. */
export function askConsent(config: Json, at: number): Json {
  const entry = listAt(config, 'services')[at];
  const object: Json = isObject(entry) ? entry : { use: entry };
  const own = Array.isArray(object['purposes']) ? (object['purposes'] as string[]) : ['audience'];
  const purposes = own.map((id) => (id === 'audience' ? 'audience-advanced' : id));
  const made = withValue(config, `services.${at}`, { ...object, purposes }) as Json;
  return addPurposes(made, ['audience-advanced']);
}
