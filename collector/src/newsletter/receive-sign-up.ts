import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { enqueueMail } from '../mail/queue.js';
import { commitment, storing } from '../records/commitments.js';
import { appendFileEvent } from '../records/file-events.js';
import { findReplay } from '../records/find-replay.js';
import { toSeconds } from '../records/to-seconds.js';
import { publicBase } from '../rights/public-base.js';
import { languageOf, momentInWords } from '../rights/words.js';
import { nameOf, timeZoneOf, type Site } from '../sites.js';
import { addressKey } from './addresses.js';
import type { NewsletterDependencies } from './dependencies.js';
import { DEFAULT_LIST, type SignUp } from './sign-up.js';
import { fileOf, KIND, openSubscription, type Subscription, type Wanted } from './store.js';
import { wordsOf } from './words.js';

export type Receipt =
  | { outcome: 'stored' | 'replayed'; eventId: string; receivedAt: string }
  /** The key was used for something else. */
  | { outcome: 'conflict' };

/** What is kept of it in its file: the address is the file's own, the traps have done their work. */
export const keptOf = ({ form, ...body }: SignUp) => ({
  ...{ occurredAt: body.occurredAt, notice: body.notice, consents: body.consents },
  ...{ origin: body.origin, pageId: body.pageId, source: form.source ?? null },
});

/** What makes a replay a replay: all that was posted but the traps, which may differ at each try. */
const postedOf = ({ form: { email, list, source }, ...body }: SignUp) => ({
  ...body,
  form: { email, list, source },
});

/** Confirmations that one address gets in a day: the form shall not be a means to flood it. */
const A_DAY = 3;

/** The mailed token is 256 random bits; the database has its SHA-256. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a link of one use and its place in the database. Null if this file had too many today. */
export async function makeToken(
  transaction: Queryable,
  { site, id }: Subscription,
  { purpose, eventId, until }: { purpose: string; eventId: string; until: Date },
  now: Date,
): Promise<string | null> {
  const [made] = await transaction.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM confirmations
     WHERE site = $1 AND subscription = $2 AND made_at > $3`,
    [site, id, new Date(now.valueOf() - 86_400_000).toISOString()],
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

/** When a sign-up of now stops waiting. The database counts the months. */
async function endOf(transaction: Queryable, duration: string, now: Date): Promise<Date> {
  const [row] = await transaction.query<{ until: Date }>(
    `SELECT (($1::timestamptz AT TIME ZONE 'UTC') + $2::interval) AT TIME ZONE 'UTC' AS until`,
    [now.toISOString(), duration],
  );
  return row?.until ?? now;
}

/** Two requests with one key: the other was faster, and this transaction is undone. */
class Overtaken extends Error {}

/**
 * Takes a sign-up exactly once per site and `eventId`, with its confirmation mail, in one
 * transaction. The same statements run whether the address is known or not, and no mail server is
 * spoken to: neither the answer nor its time tells who is subscribed.
 */
export async function receiveSignUp(
  { database, signer, basePath, unconfirmed, now: clock }: NewsletterDependencies,
  site: Site,
  body: SignUp,
): Promise<Receipt> {
  const { eventId, form, notice, consents } = body;
  const key = await addressKey(signer, site.id, form.email);
  const now = clock();
  const base = publicBase(site, body.origin, basePath);
  const wanted: Wanted = {
    ...{ site: site.id, list: form.list ?? DEFAULT_LIST, addressKey: key, email: form.email },
    ...{ lang: languageOf(notice.lang), basis: 'consent' as const, source: form.source ?? null },
  };

  const take = async (transaction: Queryable): Promise<Receipt> => {
    const posted = postedOf(body);
    const replay = await findReplay(transaction, KIND, site.id, eventId, posted, 'subscriptions');
    if (replay?.isSame === false) return { outcome: 'conflict' };
    if (replay) return { outcome: 'replayed', eventId, receivedAt: replay.receivedAt };

    const subscription = await openSubscription(transaction, wanted, now);
    const data = {
      ...keptOf(body),
      posted: commitment(subscription.salt, posted).toString('hex'),
    };
    const event = { eventId, type: 'subscribe', data };
    if (!(await appendFileEvent(transaction, fileOf(subscription), event, now)))
      throw new Overtaken();
    const until = await endOf(transaction, unconfirmed, now);
    await transaction.query(
      'UPDATE subscriptions SET pending_until = $3 WHERE site = $1 AND id = $2',
      [site.id, subscription.id, until.toISOString()],
    );
    const token = await makeToken(
      transaction,
      subscription,
      { purpose: 'subscribe', eventId, until },
      now,
    );
    const { lang } = wanted;
    const words = wordsOf(lang);
    if (token !== null)
      await enqueueMail(
        transaction,
        {
          ...{ site: site.id, template: 'newsletter-confirm', lang, recipient: form.email },
          variables: {
            organisation: nameOf(site),
            link: `${base}/newsletter/confirm/${token}`,
            until: momentInWords(until.toISOString(), lang, timeZoneOf(site)),
            tracking: consents.openTracking ? words.mail.tracking : '',
          },
        },
        now,
      );
    return { outcome: 'stored', eventId, receivedAt: toSeconds(now) };
  };
  for (;;) {
    try {
      return await storing(database, [KIND], now, take);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}
