import type { KindDependencies } from '../../objections/dependencies.js';

/** What the routes of rights requests need. */
export interface RightsDependencies extends KindDependencies {
  /** Whether there is a mail server. */
  canMail: boolean;
  /** How long a settled request is kept, ISO 8601; null: for ever. */
  retention: string | null;
}
