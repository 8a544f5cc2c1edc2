import { exportProof } from '../chain/export-proof.js';
import type { Database } from '../database/database.js';
import { toNdjson } from '../export/to-ndjson.js';
import type { StartOptions } from '../server/start.js';
import { commandUser } from '../trail/command-user.js';
import { writeTrail } from '../trail/write-trail.js';
import { siteNamed } from './site-named.js';
import { writeTo } from './write-to.js';

/** `proof --site <id>`: writes what `verify` reads, at the pace of the output. */
export async function writeProof(
  { site }: { site: string },
  database: Database,
  { sites }: StartOptions,
  output: NodeJS.WritableStream,
): Promise<void> {
  const { id } = siteNamed(sites, site);
  const entry = {
    who: commandUser(),
    via: 'command',
    what: 'proof',
    site: id,
    filter: {},
  } as const;
  await writeTrail(database, entry, new Date());
  await writeTo(output, toNdjson(exportProof(database, id, new Date())));
}
