import type { Signer } from '../../security/hmac-signer.js';

/** How long a link to a request works, in seconds: a year, longer than any answer may take. */
const LIFETIME = 366 * 86_400;

export interface StatusLink {
  expires: string;
  signature: string;
}

const parts = (reference: string, expires: string) => ['rights-request', reference, expires];

/** The query of the link that opens a request to its author. The same at each call. */
export async function statusLinkQuery(
  signer: Signer,
  reference: string,
  from: Date,
): Promise<string> {
  const expires = String(Math.floor(from.valueOf() / 1000) + LIFETIME);
  const signature = await signer.sign(...parts(reference, expires));
  return `expires=${expires}&signature=${signature}`;
}

/** Whether a link opens this request now. In constant time, whatever is wrong with it. */
export async function isStatusLink(
  signer: Signer,
  reference: string,
  { expires, signature }: StatusLink,
  now: Date,
): Promise<boolean> {
  const signed = await signer.isSigned(signature, ...parts(reference, expires));
  return signed && Number(expires) * 1000 > now.valueOf();
}
