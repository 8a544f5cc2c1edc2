import type { Queryable } from '../database/database.js';
import { digitsOf, type Identifier } from './identifiers.js';

/**
 * The keys of every address that belongs to a person identified by other means: that of a customer
 * by their number, those of the sign-ups that gave a telephone number.
 */
export async function addressesOf(
  queryable: Queryable,
  site: string,
  identifiers: readonly Identifier[],
): Promise<string[]> {
  const values = (type: Identifier['type']) => identifiers.filter((one) => one.type === type);
  const found = await queryable.query<{ key: string }>(
    `SELECT address_key AS key FROM choice_files
       WHERE site = $1 AND customer = ANY($2) AND address_key IS NOT NULL
     UNION SELECT file.address_key FROM file_events AS event
       JOIN subscriptions AS file ON file.site = event.site AND file.id = event.file
       WHERE event.site = $1 AND event.type = 'subscribe' AND event.data->>'phone' IS NOT NULL
         AND right(regexp_replace(event.data->>'phone', '\\D', '', 'g'), 9) = ANY($3)`,
    [
      site,
      values('customer').map(({ value }) => value),
      values('phone').map(({ value }) => digitsOf(value)),
    ],
  );
  const emails = values('email');
  const given = emails.map(({ key }) => key);
  // Found again under an earlier secret: hashed under today's once it is locked.
  const renamed = new Map(emails.flatMap(({ key, former }) => former.map((old) => [old, key])));
  const others = found.map(({ key }) => renamed.get(key) ?? key);
  return [...new Set([...given, ...others])].sort();
}
