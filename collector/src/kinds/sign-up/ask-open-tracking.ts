import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.js';
import { enqueueMail } from '../../mail/queue.js';
import { lockPeople } from '../../objections/suppressions.js';
import { storeInTransaction } from '../../case-files/commitments.js';
import { appendEvent } from '../../case-files/event-store.js';
import { publicBase } from '../../sites/public-base.js';
import { momentInWords } from '../../i18n/format.js';
import { nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import type { ChangeDependencies } from '../../objections/via.js';
import { endOf, makeLinkToken } from './link-tokens.js';
import { fileOf, KIND, lockSubscription } from './subscription-store.js';
import { trackingPurpose } from './tracking-purpose.js';
import { unsubscribeUrl } from './unsubscribe-link.js';

/** How long those who did not answer are not asked again. */
const INTERVAL = 'P6M';
/** How long the link of the question works. */
const ANSWERABLE = 'P1M';

/**
 * Whom to ask: subscribers in force whose openings may not be measured, who have not been asked for
 * six months, neither by this mail nor by the box of the form, which they left empty. Who has said no
 * is not asked again.
 */
const ASKABLE = `
SELECT id, address_key AS key FROM subscriptions AS file
WHERE site = $1 AND state = 'confirmed' AND NOT open_tracking AND email IS NOT NULL
  AND (tracking_asked_at IS NULL OR tracking_asked_at <= $2::timestamptz - $3::interval)
  AND NOT EXISTS (SELECT 1 FROM file_events AS event WHERE event.site = file.site
    AND event.file = file.id AND type = 'refuse-open-tracking')
  AND (confirmed_at <= $2::timestamptz - $3::interval
    OR NOT EXISTS (SELECT 1 FROM file_events AS event WHERE event.site = file.site
      AND event.file = file.id AND type = 'confirm'))`;

/**
 * Asks subscribers by mail whether openings may be measured, each once in six months. Returns how
 * many are asked; a second process, or a second run, does not ask the same person twice.
 */
export async function askOpenTracking(
  {
    database,
    signer,
    basePath,
    now: clock,
  }: Omit<ChangeDependencies, 'now'> & { database: Database; now: () => Date },
  site: Site,
): Promise<number> {
  const start = clock().toISOString();
  const askable = await database.query<{ id: string; key: string }>(ASKABLE, [
    site.id,
    start,
    INTERVAL,
  ]);
  let count = 0;
  for (const { id, key } of askable) {
    const now = clock();
    const unsubscribe = await unsubscribeUrl(signer, site, basePath, id);
    const isAsked = await storeInTransaction(database, [KIND], now, async (transaction) => {
      await lockPeople(transaction, site.id, [key]);
      const subscription = await lockSubscription(transaction, site.id, id);
      const [still] = await transaction.query(`${ASKABLE} AND id = $4`, [
        ...[site.id, now.toISOString(), INTERVAL, id],
      ]);
      if (!subscription?.email || !still) return false;
      const { lang, email } = subscription;
      const eventId = randomUUID();
      const until = await endOf(transaction, ANSWERABLE, now);
      const purpose = 'open-tracking';
      const token = await makeLinkToken(
        transaction,
        subscription,
        { purpose, eventId, until },
        now,
      );
      if (token === null) return false;
      const event = { eventId, type: 'ask-open-tracking', data: { until: until.toISOString() } };
      await appendEvent(transaction, fileOf(subscription), event, now);
      await transaction.query(
        'UPDATE subscriptions SET tracking_asked_at = $3 WHERE site = $1 AND id = $2',
        [site.id, id, now.toISOString()],
      );
      const variables = {
        subscription: id,
        organisation: nameOf(site),
        link: `${publicBase(site, '', basePath)}/newsletter/opens/${token}`,
        until: momentInWords(until.toISOString(), lang, timeZoneOf(site)),
        unsubscribe,
        purpose: trackingPurpose(site, lang),
      };
      const mail = { site: site.id, template: 'newsletter-tracking', lang, variables } as const;
      await enqueueMail(transaction, { ...mail, recipient: email }, now);
      return true;
    });
    if (isAsked) count += 1;
  }
  return count;
}
