import type { Config } from '../../../src/core/types.js';
import { withFacts } from '../../../src/services/list/with-facts.js';

/** Gives services taken from the catalogue their facts; the owner's own come first. */
export async function addCatalogue({ services }: Config): Promise<void> {
  for (const service of services) Object.assign(service, await withFacts(service));
}
