import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { exportProof } from '../chain/export-proof.js';
import type { Database } from '../database/database.js';
import { toNdjson } from '../export/to-ndjson.js';
import type { Site } from '../sites/sites.js';
import { UsageError } from './usage-error.js';

/** `proof --site <id>`: writes what `verify` reads to the standard output. */
export async function proofCommand(
  args: string[],
  database: Database,
  sites: readonly Site[],
  output: NodeJS.WritableStream,
): Promise<void> {
  const { values } = parseArgs({ args, options: { site: { type: 'string' } } });
  const { site } = values;
  if (!site || !sites.some(({ id }) => id === site))
    throw new UsageError('proof --site <configured site> > proof.ndjson');
  for await (const line of toNdjson(exportProof(database, site, new Date())))
    if (!output.write(line)) await once(output, 'drain');
}
