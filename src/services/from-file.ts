import type { ServiceFacts } from '../core/types.js';
import type { CatalogueFile } from './catalogue-file.js';
import { loadByRule } from './load.js';

/**
 * A service as the rest of the product knows it, its texts by language. What is unknown stays away,
 * and `unknown` names it, so that surfaces say “not stated” and not “none”.
 */
export function fromFile(file: CatalogueFile): ServiceFacts {
  const { id, name, company, entity, country, policyUrl, purposes, hosts, storage, load } = file;
  const { paths } = file;
  return {
    id,
    name: typeof name === 'string' ? name : { ...name },
    description: { ...file.description },
    controller: {
      name: entity ?? company,
      ...(country && { country }),
      ...(policyUrl && { policyUrl }),
    },
    purposes,
    ...(hosts && { hosts }),
    ...(paths && { paths }),
    ...(storage && {
      storage: storage.map(({ duration, party, description, ...item }) => ({
        ...item,
        ...(duration && { duration }),
        ...(party && { party }),
        description: { ...description },
      })),
    }),
    unknown: (['entity', 'country', 'policyUrl', 'hosts', 'storage'] as const).filter(
      (fact) => file[fact] === null,
    ),
    stop: 'reload',
    accepts: file.options,
    ...(load && { run: (context) => loadByRule(load, file.options, context) }),
  };
}

/** What a service of the catalogue is: a module with code of its own, or with its file alone. */
export type ServiceModule = { default: ServiceFacts | CatalogueFile };

/** Facts of either kind. */
export const factsOf = (found: ServiceModule['default']): ServiceFacts =>
  'kind' in found ? fromFile(found) : found;
