import type { IntakeDependencies } from '../../intake/dependencies.js';

/** What the routes of the newsletter and of choices need. */
export interface NewsletterDependencies extends IntakeDependencies {
  basePath: string;
  /** How long a sign-up waits for its confirmation, ISO 8601. */
  unconfirmed: string;
}
