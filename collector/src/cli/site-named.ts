import type { Site } from '../sites/sites.js';
import { UsageError } from './usage-error.js';

/**
 * The site that `--site` names; the only one, where none is named.
 * @throws UsageError where that is not one site
 */
export function siteNamed(sites: readonly Site[], name: string | undefined): Site {
  const site = sites.find(({ id }) => (sites.length === 1 && !name) || id === name);
  if (site) return site;
  throw new UsageError(`--site is a configured site: ${sites.map(({ id }) => id).join(', ')}`);
}
