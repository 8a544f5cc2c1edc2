import type { Database } from '../database/database.js';
import { checkSecret, hashedUnder } from '../objections/check-secret.js';
import { rehashKnown } from '../objections/rehash-known.js';
import { createSigner, type Signer } from '../security/hmac-signer.js';
import type { StartOptions } from '../server/start.js';

type Print = (line: string) => void;

/** What an earlier secret is needed for, and when it no longer is. */
async function tell(database: Database, signer: Signer, print: Print): Promise<void> {
  const used = await hashedUnder(database);
  const [today, ...earlier] = await signer.prefixes();
  for (const { prefix, objections, files } of used) {
    const of = prefix === today?.prefix ? 'Under today’s secret' : 'Under an earlier secret';
    print(`${of}: ${objections} objections, ${files} subscriptions and customers.`);
  }
  const left = used.filter(({ prefix }) => prefix !== today?.prefix);
  if (left.length > 0)
    print(
      'Keep the earlier secret as LIMPIDE_FORMER_SECRET, or as LIMPIDE_HASH_SECRET once its links need open nothing: each person is hashed anew when their address or number is met again. Nothing else can find those who are known by their hash alone.',
    );
  else if (earlier.length > 0)
    print(
      'No hash needs an earlier secret: remove it once the links of mails that were sent need open nothing.',
    );
}

/** `secret status`: how many hashes there are under which secret. */
export async function secretStatus(
  database: Database,
  options: StartOptions,
  print: Print,
): Promise<void> {
  const signer = createSigner(database, options);
  await checkSecret(database, signer);
  await tell(database, signer, print);
}

/** `secret rehash`: hashes under today's secret whoever can still be named. */
export async function rehash(
  database: Database,
  options: StartOptions,
  print: Print,
): Promise<void> {
  const signer = createSigner(database, options);
  await checkSecret(database, signer);
  await rehashKnown(database, signer);
  await tell(database, signer, print);
}
