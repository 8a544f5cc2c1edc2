import type { Queryable } from '../../database/database.js';
import type { Subscription } from './subscription-store.js';

/**
 * Takes away what waits to leave for a subscription that is being stopped: its confirmation, the
 * question about openings, and the notices that would tell the owner's server to write to it. A notice
 * that was tried already, and may be on its way, becomes that of the stop: what follows waits for it.
 */
export async function withholdSubscription(
  transaction: Queryable,
  { site, id, email }: Subscription,
): Promise<void> {
  await transaction.query(
    `DELETE FROM mails WHERE site = $1 AND (
       (template LIKE 'newsletter-%' AND variables->>'subscription' = $2)
       OR (template = 'newsletter-tracking' AND lower(recipient) = lower($3)))`,
    [site, id, email ?? ''],
  );
  await transaction.query(
    `DELETE FROM webhooks WHERE site = $1 AND subject = $2 AND tries = 0
       AND payload->>'type' <> 'newsletter.withdrawn'`,
    [site, id],
  );
  await transaction.query(
    `UPDATE webhooks SET payload = payload || '{"type":"newsletter.withdrawn"}'
       || jsonb_build_object('data', (payload->'data')
         || '{"state":"withdrawn","openTracking":false}')
     WHERE site = $1 AND subject = $2 AND payload->>'type' <> 'newsletter.withdrawn'`,
    [site, id],
  );
}
