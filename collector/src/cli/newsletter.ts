import { readFile } from 'node:fs/promises';
import type { Database } from '../database/database.js';
import { askOpenTracking } from '../kinds/sign-up/ask-open-tracking.js';
import { importSubscribers, importSuppressions } from '../kinds/sign-up/import-subscribers.js';
import { readCsv } from '../kinds/sign-up/read-csv.js';
import { checkSecret } from '../objections/check-secret.js';
import { defaultRetention } from '@limpide/contract/retention';
import { createSigner } from '../security/hmac-signer.js';
import { following } from '../server/following.js';
import type { StartOptions } from '../server/start.js';
import { siteNamed } from './site-named.js';

interface Asked {
  site?: string;
}
type Print = (line: string) => void;

/** What the three need: the site, and a signer whose secret is the one that has signed so far. */
async function prepare({ site }: Asked, database: Database, options: StartOptions) {
  const { sites, basePath = '/privacy', retention } = options;
  const named = siteNamed(sites, site);
  const signer = createSigner(database, options);
  await checkSecret(database, signer);
  const { inactive } = { ...defaultRetention, ...retention };
  const dependencies = { database, signer, basePath, inactive, now: () => new Date() };
  return { site: named, dependencies };
}

/** Prints the result of an import. Returns whether every row was accepted. */
function report(result: Awaited<ReturnType<typeof importSubscribers>>, print: Print): boolean {
  const { imported, known, objected, refused } = result;
  print(`${imported} imported, ${known} known, ${objected} objected, ${refused.length} refused.`);
  for (const { line, reason } of refused) print(`line ${line}: ${reason}`);
  return refused.length === 0;
}

/** `newsletter import`. Resolves to whether every row of the file was taken. */
export async function importList(
  file: string,
  asked: Asked & { basis: 'consent' | 'soft-opt-in' },
  database: Database,
  options: StartOptions,
  print: Print,
): Promise<boolean> {
  const { dependencies, site } = await prepare(asked, database, options);
  const rows = readCsv(await readFile(file, 'utf8'));
  return report(await importSubscribers(dependencies, site, asked.basis, rows), print);
}

/** `newsletter suppress`: who is on it is not written to. Resolves as `importList` does. */
export async function suppressList(
  file: string,
  asked: Asked,
  database: Database,
  options: StartOptions,
  print: Print,
): Promise<boolean> {
  const { dependencies, site } = await prepare(asked, database, options);
  const rows = readCsv(await readFile(file, 'utf8'));
  return report(await importSuppressions({ ...dependencies, following }, site, rows), print);
}

/** `newsletter ask-open-tracking`: puts the mails in the queue. */
export async function askSubscribers(
  asked: Asked,
  database: Database,
  options: StartOptions,
  print: Print,
): Promise<void> {
  const { dependencies, site } = await prepare(asked, database, options);
  const count = await askOpenTracking(dependencies, site);
  print(`${count} asked. The mails leave with the collector.`);
}
