import { switchOff } from './switch-off.js';
import { lockFiles } from './preferences-store.js';
import type { Queryable } from '../../database/database.js';
import type { ConcernedCustomers, SubscriptionFollower } from '../../objections/following.js';
import type { Site } from '../../sites/sites.js';
import { linesOff } from './lines-off.js';
import type { ObjectionScope } from '../../objections/scope.js';
import { withholdLines } from './withhold-lines.js';

/** Switches off the lines of every customer whom an objection is about. Of how many it changed any. */
export async function stopLines(
  readLists: SubscriptionFollower['read'],
  transaction: Queryable,
  site: Site,
  { addresses, customers, file: own }: ConcernedCustomers,
  scope: ObjectionScope,
  times: { now: Date; decided: Date },
): Promise<number> {
  let changed = 0;
  for (const file of await lockFiles(transaction, site.id, addresses, customers)) {
    const { addressKey } = file;
    if (file.id === own) continue;
    const lists = addressKey === null ? [] : await readLists(transaction, site.id, addressKey);
    const left = lists.filter(({ state }) => state === 'confirmed');
    const off = linesOff(scope, file, left);
    const lines = Object.keys(off);
    if (lines.length === 0) continue;
    await withholdLines(transaction, site.id, file.id, lines);
    if (await switchOff(transaction, site, file, off, times)) changed += 1;
  }
  return changed;
}
