import type { Database } from '../database/database.js';
import { checkSecret } from '../objections/check-secret.js';
import { createSigner } from '../security/hmac-signer.js';
import { actOnSilence } from '../retention/inactivity.js';
import { purge } from '../retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import type { StartOptions } from '../server/start.js';

/** `purge --sure`: what a collector asks for where it would purge most of what it keeps. */
export async function purgeAll(
  database: Database,
  options: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const { retention, sites, mail, basePath = '/privacy' } = options;
  const now = new Date();
  const kept = { ...defaultRetention, ...retention };
  const signer = createSigner(database, options);
  await checkSecret(database, signer);
  for (const site of sites) {
    const { asked, ended } = await actOnSilence(database, site, {
      retention: kept,
      signer,
      basePath,
      now: () => new Date(),
      canAsk: mail !== undefined,
      isSure: true,
    });
    print(`${site.id}: ${asked} asked whether to go on, ${ended} left without an answer`);
  }
  print(`By this clock it is ${now.toISOString()}.`);
  for (const { kind, count, before } of await purge(database, kept, now))
    print(`${kind}: ${count} from before ${before}`);
}
