import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../../database/database.js';
import type { Subscription } from './subscription-store.js';

/**
 * What a mailed link asks: to confirm a sign-up, whether openings may be measured, or whether to go on
 * after a long silence.
 */
export type LinkPurpose = 'subscribe' | 'open-tracking' | 'continue';

/** Links that one address gets in a day, over all lists: the form shall not be a means to flood it. */
const A_DAY = 3;

/** The mailed token is 256 random bits; the database has its SHA-256. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Makes a link of one use and its place in the database. Null if this address had too many today. The
 * caller has locked the person (`lockPeople`): of sign-ups to several lists at once, each counts.
 */
export async function makeLinkToken(
  transaction: Queryable,
  { site, id, addressKey }: Subscription,
  { purpose, eventId, until }: { purpose: LinkPurpose; eventId: string; until: Date },
  now: Date,
): Promise<string | null> {
  const [made] = await transaction.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM confirmations AS made
     JOIN subscriptions AS file ON file.site = made.site AND file.id = made.subscription
     WHERE file.site = $1 AND file.address_key = $2 AND made_at > $3`,
    [site, addressKey, new Date(now.valueOf() - 86_400_000).toISOString()],
  );
  if ((made?.count ?? 0) >= A_DAY) return null;
  const token = randomBytes(32).toString('base64url');
  await transaction.query(
    `INSERT INTO confirmations (token_sha256, site, subscription, purpose, event_id, made_at,
       expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[hashToken(token), site, id, purpose, eventId],
      ...[now.toISOString(), until.toISOString()],
    ],
  );
  return token;
}

/** When a link of now ends: an ISO 8601 duration later. The database counts the months. */
export async function endOf(transaction: Queryable, duration: string, now: Date): Promise<Date> {
  const [row] = await transaction.query<{ until: Date }>(
    `SELECT (($1::timestamptz AT TIME ZONE 'UTC') + $2::interval) AT TIME ZONE 'UTC' AS until`,
    [now.toISOString(), duration],
  );
  return row?.until ?? now;
}
