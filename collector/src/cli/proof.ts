import { once } from 'node:events';
import { exportProof } from '../chain/export-proof.js';
import type { Database } from '../database/database.js';
import { toNdjson } from '../export/to-ndjson.js';
import type { StartOptions } from '../server/start.js';
import { siteNamed } from './site-named.js';

/** `proof --site <id>`: writes what `verify` reads, at the pace of the output. */
export async function writeProof(
  { site }: { site: string },
  database: Database,
  { sites }: StartOptions,
  output: NodeJS.WritableStream,
): Promise<void> {
  const { id } = siteNamed(sites, site);
  for await (const line of toNdjson(exportProof(database, id, new Date())))
    if (!output.write(line)) await once(output, 'drain');
}
