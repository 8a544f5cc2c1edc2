import type { LocalisedText } from '@limpide/contract/localised-text';
import type { Config } from './types.js';

/**
 * Names of those who, besides the organisation, decide how the data are used: the controllers of
 * the services, each once; a service without one stands for itself.
 */
export const partnersOf = ({ organisation, services }: Config): LocalisedText[] => [
  ...new Set(
    services
      .map((service) => service.controller?.name ?? service.name ?? service.id)
      .filter((name) => name !== organisation.name),
  ),
];
