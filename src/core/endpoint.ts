import type { Config } from './types.js';

/** The path below `endpoint` of each kind of message, and its own key of `endpoints`. */
const PATHS = {
  decisions: 'decisions',
  choices: 'choices',
  newsletter: 'newsletter',
  rightsRequests: 'rights-requests',
} as const;

/** Where a kind of message is posted: its own address, or below the common one; undefined without. */
export function endpointOf(
  { endpoint, endpoints }: Pick<Config, 'endpoint' | 'endpoints'>,
  name: keyof typeof PATHS,
): string | undefined {
  const url: unknown = endpoints?.[name] ?? (endpoint && `${endpoint}/${PATHS[name]}`);
  return typeof url === 'string' ? url : undefined;
}

/** The key of `endpoints` for each kind of form. */
export const ENDPOINT_OF = {
  choices: 'choices',
  newsletter: 'newsletter',
  'rights-request': 'rightsRequests',
} as const;
