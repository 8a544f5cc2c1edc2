import type { Purpose } from '../core/types.js';

/** What a person who refuses goes without: nothing, contents of other sites, or what depends on it. */
export type Refusal = 'nothing' | 'contents' | 'depends';

/** Purposes of the site's own interest: refused, they take nothing from the page. */
const UNSEEN = ['audience', 'audience-advanced', 'advertising'];

/** Purposes whose contents stand in pages, and are missing once they are refused. */
const SEEN = ['media', 'social'];

/**
 * What a refusal changes for people, so that the consequences are described as they are (délibération
 * 2020-092, information on the consequences of a refusal). The texts are `manager:refusing.<what>`.
 * What the owner's own purpose does is unknown here: no promise is made then.
 */
export function refusalOf(purposes: readonly Pick<Purpose, 'id' | 'basis'>[]): Refusal {
  const asked = purposes.filter(({ basis }) => basis === 'consent').map(({ id }) => id);
  if (asked.some((id) => SEEN.includes(id))) return 'contents';
  return asked.every((id) => UNSEEN.includes(id)) ? 'nothing' : 'depends';
}
