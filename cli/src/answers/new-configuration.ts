import type { ConfigInput, Organisation } from '../../../src/core/types.js';

/** What is asked of an owner, at the terminal or in the configurator; what has no answer is left out. */
export interface Answers {
  name?: string;
  address?: NonNullable<Organisation['address']>;
  email?: string;
  /** Ids of purposes, known by name. */
  purposes?: string[];
  /** Base address of the collector; none where nothing is posted. */
  endpoint?: string;
}

/** The configuration that follows from answers. Pure; the schema judges it. */
export function newConfiguration(answers: Answers, schema?: string): ConfigInput {
  const { name = '', address, email, purposes = [], endpoint } = answers;
  return {
    ...(schema && { $schema: schema }),
    organisation: { name: name.trim(), ...(address && { address }), ...(email && { email }) },
    purposes,
    services: [],
    ...(endpoint && { endpoint }),
  };
}
