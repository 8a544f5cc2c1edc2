import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Database } from '../database/database.js';
import { askOpenTracking } from '../kinds/sign-up/ask-open-tracking.js';
import { checkSecret } from '../objections/check-secret.js';
import { importSubscribers, importSuppressions } from '../kinds/sign-up/import.js';
import { readCsv } from '../kinds/sign-up/read-csv.js';
import { createSigner } from '../security/hmac-signer.js';
import { following } from '../server/following.js';
import type { StartOptions } from '../server/start.js';
import { UsageError } from './usage-error.js';

const USAGE = `newsletter import <file.csv> --basis consent|soft-opt-in [--site <id>]
newsletter suppress <file.csv> [--site <id>]
newsletter ask-open-tracking [--site <id>]`;

/**
 * `newsletter import | suppress | ask-open-tracking`, on the database itself. Resolves to whether
 * every row of the file was taken.
 */
export async function newsletterCommand(
  [action, ...args]: string[],
  database: Database,
  { sites, secret, basePath = '/privacy' }: StartOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args,
    options: { site: { type: 'string' }, basis: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  const { basis } = values;
  const site = sites.find(({ id }) => (sites.length === 1 && !values.site) || id === values.site);
  if (!site) throw new UsageError(USAGE);
  const signer = createSigner(database, secret);
  await checkSecret(database, signer);
  const dependencies = { database, signer, basePath, now: () => new Date() };

  if (action === 'ask-open-tracking') {
    const count = await askOpenTracking(dependencies, site);
    print(`${count} asked. The mails leave with the collector.`);
    return true;
  }
  if (!file) throw new UsageError(USAGE);
  const rows = async () => readCsv(await readFile(file, 'utf8'));
  if (action === 'import' && basis !== 'consent' && basis !== 'soft-opt-in')
    throw new UsageError(USAGE);
  if (action !== 'import' && action !== 'suppress') throw new UsageError(USAGE);
  const result =
    action === 'import'
      ? await importSubscribers(dependencies, site, basis as 'consent', await rows())
      : await importSuppressions({ ...dependencies, following }, site, await rows());
  const { imported, known, objected, refused } = result;
  print(`${imported} imported, ${known} known, ${objected} objected, ${refused.length} refused.`);
  for (const { line, reason } of refused) print(`line ${line}: ${reason}`);
  return refused.length === 0;
}
