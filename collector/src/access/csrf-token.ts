import type { Access } from '../tokens/access.js';
import type { Signer } from '../security/hmac-signer.js';

const DAY = 86_400_000;

const parts = ({ name, session }: Access, day: number) => [
  ...['guard', session ?? name, String(day)],
];

/**
 * A CSRF token for the forms of the owner's pages: another origin cannot read it. It is bound to one
 * session, and valid for one to two days.
 */
export const makeCsrfToken = (signer: Signer, access: Access, now: Date): Promise<string> =>
  signer.sign(...parts(access, Math.floor(now.valueOf() / DAY)));

export async function isCsrfToken(
  signer: Signer,
  access: Access,
  csrfToken: string,
  now: Date,
): Promise<boolean> {
  const today = Math.floor(now.valueOf() / DAY);
  const days = [today, today - 1];
  const results = await Promise.all(
    days.map((day) => signer.isSigned(csrfToken, ...parts(access, day))),
  );
  return results.includes(true);
}
