import type { PersonKey, Signer } from '../security/hmac-signer.js';

/**
 * What finds an address and outlives it: an HMAC, so that addresses cannot be tried without the secret
 * on it. The case of an address is not told apart, as no mail service in use does.
 */
export const addressKey = (signer: Signer, site: string, email: string): Promise<PersonKey> =>
  signer.keyed('address', site, email.toLowerCase());
