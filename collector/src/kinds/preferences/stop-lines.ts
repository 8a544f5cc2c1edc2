import { switchOff } from './follow.js';
import { lockFiles } from './store.js';
import type { Queryable } from '../../database/database.js';
import { readAddress } from '../sign-up/store.js';
import type { Site } from '../../sites/sites.js';
import { linesOff } from './lines-off.js';
import type { Scope } from '../../objections/object.js';
import { withholdLines } from '../sign-up/withhold.js';

/** Whose lines: the customers with these addresses, and those with these numbers. */
export interface Customers {
  addresses: readonly string[];
  customers: readonly string[];
  /** But this file. */
  file?: string | undefined;
}

/** Switches off the lines of every customer whom an objection is about. Of how many it changed any. */
export async function followLines(
  transaction: Queryable,
  site: Site,
  { addresses, customers, file: own }: Customers,
  scope: Scope,
  times: { now: Date; decided: Date },
): Promise<number> {
  let changed = 0;
  for (const file of await lockFiles(transaction, site.id, addresses, customers)) {
    const { addressKey } = file;
    if (file.id === own) continue;
    const lists = addressKey === null ? [] : await readAddress(transaction, site.id, addressKey);
    const left = lists.filter(({ state }) => state === 'confirmed');
    const off = linesOff(scope, file, left);
    const lines = Object.keys(off);
    if (lines.length === 0) continue;
    await withholdLines(transaction, site.id, file.id, lines);
    if (await switchOff(transaction, site, file, off, times)) changed += 1;
  }
  return changed;
}
