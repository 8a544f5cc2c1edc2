import type { Config, Service } from '../../../src/core/types.js';

/** Before anybody has chosen, or once somebody has: then a service may have been accepted. */
export type State = 'before' | 'after';

/** Google's tags that the owner has asked for before any choice. */
const isAdvanced = ({ signals }: Config, { use }: Service): boolean =>
  use === 'ga4' && typeof signals?.google === 'object' && signals.google.mode === 'advanced';

/** Whether options put it outside the exemption that a purpose of it claims: it then never runs. */
const isFalselyExempt = ({ purposes }: Config, service: Service): boolean =>
  Object.keys(service.notExempt ?? {}).some((name) => service.options?.[name]) &&
  purposes.some(({ id, basis }) => basis === 'exempt' && service.purposes?.includes(id));

/**
 * Services that may run in a state: before a choice, those whose purposes are all necessary or
 * exempt; after it, all that serve purposes of the configuration.
 */
export function allowedServices(config: Config, state: State): Service[] {
  const bases = new Map(config.purposes.map(({ id, basis }) => [id, basis]));
  return config.services.filter((service) => {
    const served = (service.purposes ?? []).map((id) => bases.get(id));
    if (served.length === 0 || served.includes(undefined) || isFalselyExempt(config, service))
      return false;
    return state === 'after' || !served.includes('consent') || isAdvanced(config, service);
  });
}
