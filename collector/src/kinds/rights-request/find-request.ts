import type { Database } from '../../database/database.js';
import { calendarOf, type Site, type Sites } from '../../sites/sites.js';
import type { RegisterEntry } from './register-entry.js';
import { readRequest } from './request-store.js';

export interface FoundRequest {
  site: Site;
  entry: RegisterEntry;
  enteredAt: Date;
  salt: Uint8Array;
}

/** The request with a reference, whatever the site; undefined if there is none. */
export async function findRequest(
  database: Database,
  sites: Sites,
  reference: string,
): Promise<FoundRequest | undefined> {
  const [row] = await database.query<{ site: string }>(
    'SELECT site FROM rights_requests WHERE reference = $1',
    [reference],
  );
  const site = row && sites.byId(row.site);
  if (!site) return undefined;
  const address = { site: site.id, reference };
  const stored = await readRequest(database, address, calendarOf(site));
  return stored && { site, ...stored };
}
