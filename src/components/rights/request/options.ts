import { defaultRetention, type Retention } from '@limpide/contract/retention';
import type { Config, RightsInput } from '../../../core/types.js';
import {
  IMMEDIATE_RIGHTS,
  REQUEST_IDENTIFIERS,
  REQUEST_MOTIVES,
  REQUEST_RIGHTS,
  type RequestIdentifier,
  type RequestMotive,
  type RequestRight,
} from '@limpide/contract/kinds/rights-request/vocabulary';

/** The rights that most requests are about: they stand first, the others behind a line. */
export const COMMON_RIGHTS: readonly RequestRight[] = [
  'acces',
  'rectification',
  'effacement',
  'opposition',
];

/** Rights about which nothing need be said: articles 15, 7(3) and 21(2) ask for no reason. */
export const WITHOUT_DETAILS: readonly RequestRight[] = ['acces', ...IMMEDIATE_RIGHTS];

/** The right that each named request stands for. */
export const RIGHT_OF: Record<RequestMotive, RequestRight> = {
  'stop-email': 'opposition-prospection',
  'delete-account': 'effacement',
  'delete-card': 'effacement',
};

/** Where a complaint to the supervisory authority is made. */
export const COMPLAINTS = 'https://www.cnil.fr/fr/plaintes';

/** What the form offers, in our order; what the configuration names and we do not know is left out. */
export interface RightsOptions {
  offer: RequestRight[];
  motives: RequestMotive[];
  identifiers: RequestIdentifier[];
  /** How long what is posted is kept. */
  retention: Retention;
}

const some = <Name extends string>(known: readonly Name[], given: unknown, otherwise = known) => {
  const list = Array.isArray(given) ? known.filter((name) => given.includes(name)) : [];
  return list.length > 0 || (Array.isArray(given) && given.length === 0) ? list : [...otherwise];
};

export function optionsOf({
  rights,
  retention,
}: Pick<Config, 'rights' | 'retention'>): RightsOptions {
  const { offer, motives, identifiers }: RightsInput = rights ?? {};
  const offered = some(REQUEST_RIGHTS, offer);
  const rightsOffered = offered.length > 0 ? offered : [...REQUEST_RIGHTS];
  const types = some(REQUEST_IDENTIFIERS, identifiers);
  return {
    offer: rightsOffered,
    // To stop marketing stands above the form, at once: it is not offered twice unless it is asked for.
    motives: some(REQUEST_MOTIVES, motives, ['delete-account']).filter((motive) =>
      rightsOffered.includes(RIGHT_OF[motive]),
    ),
    identifiers: types.length > 0 ? types : [...REQUEST_IDENTIFIERS],
    retention: { ...defaultRetention, ...retention },
  };
}
