import { storeInTransaction } from '../case-files/commitments.js';
import { lockChain } from '../chain/seal.js';
import { writeTombstone } from '../chain/write-tombstone.js';
import type { Database } from '../database/database.js';
import { deletePreferences } from '../kinds/preferences/delete-preferences.js';
import { deleteRequest } from '../kinds/rights-request/delete-requests.js';
import { deleteSubscription } from '../kinds/sign-up/delete-subscriptions.js';
import { identifierOf } from '../objections/identifiers.js';
import { rehashKnown } from '../objections/rehash-known.js';
import { ALL_LISTS, lockPeople, suppress } from '../objections/suppressions.js';
import type { ObjectionScope } from '../objections/scope.js';
import type { Signer } from '../security/hmac-signer.js';
import { following } from '../server/following.js';
import type { Site } from '../sites/sites.js';
import type { Removals } from './removals.js';

interface Replay {
  signer: Signer;
  sites: readonly Site[];
  basePath: string;
  now: () => Date;
}

type Objection = Removals['objections'][number];
type Erased = Removals['erased'][number];

/** Lists that go on although their person has said no since they were confirmed. */
const TO_STOP = `
SELECT DISTINCT file.site, file.address_key AS key, file.list FROM subscriptions AS file
JOIN suppressions AS said ON said.site = file.site AND said.address_key = file.address_key
  AND said.list IN (file.list, '${ALL_LISTS}')
WHERE file.state IN ('confirmed', 'pending')
  AND said.since >= coalesce(file.confirmed_at, file.created_at)`;

async function stopLists(database: Database, replay: Replay): Promise<number> {
  const found = await database.query<{ site: string; key: string; list: string }>(TO_STOP);
  let count = 0;
  for (const { site: id, key, list } of found) {
    const site = replay.sites.find((one) => one.id === id);
    if (!site) continue;
    const { signer, basePath } = replay;
    const now = replay.now();
    const { stopped } = await storeInTransaction(database, ['newsletter'], now, async (work) => {
      await lockPeople(work, id, [key]);
      const stop = { addressKey: key, list, via: 'import' } as const;
      return following.lists.stop(work, site, stop, { signer, basePath, now });
    });
    count += stopped;
  }
  return count;
}

/** The customers of a site by every hash that may stand for them. */
async function customersByKey(
  database: Database,
  signer: Signer,
  site: string,
): Promise<Map<string, string>> {
  const rows = await database.query<{ customer: string }>(
    'SELECT customer FROM choice_files WHERE site = $1',
    [site],
  );
  const found = new Map<string, string>();
  for (const { customer } of rows) {
    const { key, former } = await identifierOf(signer, site, 'customer', customer);
    for (const one of [key, ...former]) found.set(one, customer);
  }
  return found;
}

async function switchOff(
  database: Database,
  objections: readonly Objection[],
  { signer, sites, now: clock }: Replay,
): Promise<number> {
  let count = 0;
  for (const site of sites) {
    const said = objections.filter((one) => one.site === site.id);
    if (said.length === 0) continue;
    const customers = await customersByKey(database, signer, site.id);
    for (const { keys, scope, at } of said) {
      const now = clock();
      const named = keys.flatMap((key) => customers.get(key) ?? []);
      count += await storeInTransaction(database, ['choices'], now, async (work) => {
        await lockPeople(work, site.id, keys);
        const whose = { addresses: keys, customers: named };
        const times = { now, decided: at };
        return following.lines.stop(work, site, whose, scope as ObjectionScope, times);
      });
    }
  }
  return count;
}

/** What a record that was erased belonged to: the file goes, whose other records were erased with it. */
async function eraseFile(
  database: Database,
  { site, kind }: Erased,
  eventId: string,
  now: Date,
): Promise<boolean> {
  const parameters = [site, eventId];
  if (kind === 'rights-request') {
    const [row] = await database.query<{ reference: string }>(
      'SELECT reference FROM rights_events WHERE site = $1 AND event_id = $2',
      parameters,
    );
    return row ? deleteRequest(database, { site, ...row }, 'erasure', now) : false;
  }
  const [row] = await database.query<{ file: string; customer: string | null }>(
    `SELECT file, customer FROM file_events AS event
     LEFT JOIN choice_files AS owner ON owner.site = event.site AND owner.id = event.file
     WHERE event.site = $1 AND event.event_id = $2`,
    parameters,
  );
  if (!row) return false;
  if (row.customer !== null)
    return deletePreferences(database, { site, customer: row.customer }, 'erasure', now);
  return deleteSubscription(database, { site, id: row.file }, 'erasure', now);
}

async function eraseRecords(
  database: Database,
  { site, kind }: Erased,
  leaves: readonly string[],
  now: Date,
): Promise<number> {
  return database.transaction(async (work) => {
    await lockChain(work, site);
    const gone = await work.query<{ leaf: string }>(
      `DELETE FROM records WHERE site = $1 AND kind = $2 AND encode(sha256, 'hex') = ANY($3)
       RETURNING encode(sha256, 'hex') AS leaf`,
      [site, kind, leaves],
    );
    const removed = { site, kind, reason: 'erasure', seal: null } as const;
    if (gone.length > 0)
      await writeTombstone(work, { ...removed, leaves: gone.map(({ leaf }) => leaf).sort() }, now);
    return gone.length;
  });
}

async function erase(database: Database, erased: readonly Erased[], now: Date): Promise<number> {
  let count = 0;
  for (const one of erased) {
    const known = await database.query('SELECT 1 FROM tombstones WHERE site = $1 AND id = $2', [
      one.site,
      one.id,
    ]);
    if (known.length > 0) continue;
    const records = await database.query<{ id: string }>(
      `SELECT event_id AS id FROM records
       WHERE site = $1 AND kind = $2 AND encode(sha256, 'hex') = ANY($3)`,
      [one.site, one.kind, one.leaves],
    );
    if (one.kind !== 'decision')
      for (const { id } of records) if (await eraseFile(database, one, id, now)) count += 1;
    count += await eraseRecords(database, one, one.leaves, now);
  }
  return count;
}

/**
 * Does again, in a database that was restored, what was objected to and erased since its backup was
 * made: an objection holds, and who was erased stays so. May be run again.
 */
export async function replayRemovals(
  database: Database,
  { suppressions, objections, erased }: Removals,
  replay: Replay,
): Promise<{ stopped: number; lines: number; erased: number }> {
  const { signer, now } = replay;
  // First: of whom nothing is left, nothing has to be stopped.
  const gone = await erase(database, erased, now());
  for (const { site, key, list, since } of suppressions)
    await suppress(database, site, key, list, since);
  // One of both may have been hashed under another secret than the other.
  if ((await signer.prefixes()).length > 1) await rehashKnown(database, signer);
  const stopped = await stopLists(database, replay);
  const known = await database.query<{ id: string }>('SELECT id FROM objections');
  const ids = new Set(known.map(({ id }) => id));
  const lines = await switchOff(
    database,
    objections.filter(({ id }) => !ids.has(id)),
    replay,
  );
  return { stopped, lines, erased: gone };
}
