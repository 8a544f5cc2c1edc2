import type { Access } from '../tokens/access.js';
import type { Signer } from '../security/hmac-signer.js';

const DAY = 86_400_000;

const parts = ({ name, session }: Access, day: number) => [
  ...['guard', session ?? name, String(day)],
];

/**
 * A word that the register's pages put into their forms. A browser adds its session to whatever is
 * sent to us, so that alone proves nothing; this word is known only to who can read the page, and
 * another page cannot. It belongs to one session, and is good for a day or two.
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
