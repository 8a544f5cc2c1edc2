import type { KindDependencies } from '../../objections/dependencies.js';

/** What the routes of the newsletter need. */
export interface SignUpDependencies extends KindDependencies {
  /** How long a sign-up waits for its confirmation, ISO 8601. */
  unconfirmed: string;
}
