import type { Service } from '../core/types.js';

/** Whether a host is one that a service declares: by its name, or `*.` before it. */
const fits = (host: string, declared: string): boolean =>
  declared.startsWith('*.') ? host.endsWith(declared.slice(1)) : host === declared;

/** Ids of the services that declare a host. */
export const findServices = (host: string, services: readonly Service[]): string[] =>
  services
    .filter(({ hosts = [] }) => hosts.some((declared) => fits(host, declared)))
    .map(({ id }) => id);
