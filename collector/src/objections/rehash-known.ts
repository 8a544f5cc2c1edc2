import type { Database } from '../database/database.js';
import type { Signer } from '../security/hmac-signer.js';
import { identifierOf, type IdentifierType } from './identifiers.js';
import { lockPeople } from './suppressions.js';

/** Whom we can still name: subscribers by address, customers by number, sign-ups by telephone. */
const NAMED: Record<IdentifierType, string> = {
  email: 'SELECT DISTINCT site, email AS value FROM subscriptions WHERE email IS NOT NULL',
  customer: 'SELECT site, customer AS value FROM choice_files',
  phone: `SELECT DISTINCT site, data->>'phone' AS value FROM file_events
    WHERE type = 'subscribe' AND data->>'phone' IS NOT NULL`,
};

const PAGE = 500;

/**
 * Hashes under today's secret everybody whose address or number is known, a transaction each, so that
 * it may run beside a collector, be stopped and be run again. Who is known by a hash alone stays as they are.
 */
export async function rehashKnown(database: Database, signer: Signer): Promise<void> {
  await signer.ready();
  for (const [type, named] of Object.entries(NAMED) as [IdentifierType, string][])
    for (let last = ['', '']; ;) {
      const page = await database.query<{ site: string; value: string }>(
        `SELECT site, value FROM (${named}) AS named WHERE (site, value) > ($1, $2)
         ORDER BY site, value LIMIT ${PAGE}`,
        last,
      );
      for (const { site, value } of page) {
        const person = await identifierOf(signer, site, type, value);
        await database.transaction((transaction) => lockPeople(transaction, site, [person]));
      }
      const end = page.at(-1);
      if (!end) break;
      last = [end.site, end.value];
    }
}
