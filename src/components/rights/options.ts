import type {
  Config,
  RequestIdentifier,
  RequestMotive,
  RequestRight,
  RightsInput,
} from '../../core/types.js';

/** Every right, in the order of the articles; law 78-17 last. */
export const RIGHTS: readonly RequestRight[] = [
  'acces',
  'rectification',
  'effacement',
  'limitation',
  'portabilite',
  'opposition',
  'opposition-prospection',
  'retrait-consentement',
  'decision-automatisee',
  'post-mortem',
  'deces',
];

/** In effect at once, without a reason: articles 7(3) and 21(3). Nobody has to be found for them. */
export const IMMEDIATE: readonly RequestRight[] = [
  'opposition-prospection',
  'retrait-consentement',
];

/** Rights about which nothing need be said: articles 15, 7(3) and 21(2) ask for no reason. */
export const WITHOUT_DETAILS: readonly RequestRight[] = ['acces', ...IMMEDIATE];

/** The right that each named request stands for. */
export const RIGHT_OF: Record<RequestMotive, RequestRight> = {
  'stop-email': 'opposition-prospection',
  'delete-account': 'effacement',
  'delete-card': 'effacement',
};

const IDENTIFIERS: readonly RequestIdentifier[] = ['email', 'customer', 'phone', 'other'];

/** Where a complaint to the supervisory authority is made. */
export const COMPLAINTS = 'https://www.cnil.fr/fr/plaintes';

/** What the form offers, in our order; what the configuration names and we do not know is left out. */
export interface RightsOptions {
  offer: RequestRight[];
  motives: RequestMotive[];
  identifiers: RequestIdentifier[];
  retention: string;
}

const some = <Name extends string>(known: readonly Name[], given: unknown, otherwise = known) => {
  const list = Array.isArray(given) ? known.filter((name) => given.includes(name)) : [];
  return list.length > 0 || (Array.isArray(given) && given.length === 0) ? list : [...otherwise];
};

export function optionsOf({ rights }: Pick<Config, 'rights'>): RightsOptions {
  const { offer, motives, identifiers, retention }: RightsInput = rights ?? {};
  const offered = some(RIGHTS, offer);
  const rightsOffered = offered.length > 0 ? offered : [...RIGHTS];
  const types = some(IDENTIFIERS, identifiers);
  return {
    offer: rightsOffered,
    motives: some(Object.keys(RIGHT_OF) as RequestMotive[], motives, [
      'stop-email',
      'delete-account',
    ]).filter((motive) => rightsOffered.includes(RIGHT_OF[motive])),
    identifiers: types.length > 0 ? types : [...IDENTIFIERS],
    retention: typeof retention === 'string' ? retention : 'P6Y',
  };
}
