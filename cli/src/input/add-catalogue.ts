import type { Config } from '../../../src/core/types.js';
import { factsOf } from '../../../src/services/from-file.js';
import { catalogue } from '../../../src/services/list/index.js';

/** Gives services taken from the catalogue their facts; the owner's own come first. */
export async function addCatalogue({ services }: Config): Promise<void> {
  for (const service of services) {
    const facts = service.use ? await catalogue[service.use]?.() : undefined;
    if (facts) Object.assign(service, { ...factsOf(facts.default), ...service });
  }
}
