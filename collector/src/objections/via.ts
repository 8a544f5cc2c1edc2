import type { Signer } from '../security/hmac-signer.js';

/**
 * How a change was made: by a mail's link or header, among their choices, by a request of their
 * rights, or by the owner.
 */
export type Via = 'mail' | 'page' | 'header' | 'choices' | 'rights' | 'import' | 'api';

/** What writing a change needs. */
export interface ChangeDependencies {
  signer: Signer;
  basePath: string;
  now: Date;
}
