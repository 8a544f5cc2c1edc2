import type { ServiceFacts } from '../core/types.js';

/** The catalogue: each service behind an import of its own. */
export const catalogue: Record<string, () => Promise<{ default: ServiceFacts }>> = {
  ga4: () => import('./ga4.js'),
  matomo: () => import('./matomo.js'),
};
