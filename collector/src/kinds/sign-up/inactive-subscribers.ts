import { randomUUID } from 'node:crypto';
import { storeInTransaction } from '../../case-files/commitments.js';
import { appendEvent, lastEvent } from '../../case-files/event-store.js';
import type { Database, Queryable } from '../../database/database.js';
import { momentInWords } from '../../i18n/format.js';
import { interpolate, textsOf } from '../../i18n/texts.js';
import { enqueueMail } from '../../mail/queue.js';
import type { ChangeDependencies } from '../../objections/via.js';
import { lockPeople } from '../../objections/suppressions.js';
import { publicBase } from '../../sites/public-base.js';
import { listName, nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import { DEFAULT_LIST } from '@limpide/contract/kinds/sign-up/message';
import { writeChange } from './write-change.js';
import { endOf, makeLinkToken } from './link-tokens.js';
import { fileOf, KIND, lockSubscription, type Subscription } from './subscription-store.js';
import { unsubscribeUrl } from './unsubscribe-link.js';
import { withholdSubscription } from './withhold-subscription.js';

export interface InactivityDependencies extends Omit<ChangeDependencies, 'now'> {
  database: Database;
  now: () => Date;
}

/** The two periods of silence, each as the moment before which it began. */
export interface Silence {
  /** Whoever has given no sign since then is asked. */
  silentSince: Date;
  /** How long they may take to answer, ISO 8601. */
  answer: string;
  /** Whoever was asked before then and has not answered leaves. */
  askedBefore: Date;
  /** Without a mail server nobody can be asked: whoever has given no sign since `unasked` leaves. */
  canAsk: boolean;
  unasked: Date | null;
}

const SILENT = `site = $1 AND state = 'confirmed' AND last_contact_at < $2`;
const ASKABLE = `${SILENT} AND continue_asked_at IS NULL AND email IS NOT NULL`;
/** A question that still waits to be sent was not asked yet. */
const GONE = `${SILENT} AND (NOT $4::boolean OR email IS NULL OR (continue_asked_at < $3
  AND NOT EXISTS (SELECT 1 FROM mails WHERE mails.site = file.site
    AND template = 'newsletter-continue' AND due_at IS NOT NULL
    AND variables->>'subscription' = file.id::text)))`;

const parametersOf = (site: Site, { silentSince, askedBefore, unasked, canAsk }: Silence) =>
  ({
    ask: [site.id, silentSince.toISOString()],
    end: [site.id, (unasked ?? silentSince).toISOString(), askedBefore.toISOString(), canAsk],
  }) as const;

type Work = (transaction: Queryable, subscription: Subscription, now: Date) => Promise<boolean>;

/** Each that a statement finds, in a transaction of its own, found again once it is locked. */
async function eachOf(
  { database, now: clock }: InactivityDependencies,
  site: Site,
  condition: string,
  parameters: readonly (string | boolean)[],
  work: Work,
): Promise<number> {
  const select = `SELECT id, address_key AS key FROM subscriptions AS file WHERE ${condition}`;
  const found = await database.query<{ id: string; key: string }>(
    `${select} ORDER BY last_contact_at`,
    [...parameters],
  );
  let count = 0;
  for (const { id, key } of found) {
    const now = clock();
    const isDone = await storeInTransaction(database, [KIND], now, async (transaction) => {
      await lockPeople(transaction, site.id, [key]);
      const subscription = await lockSubscription(transaction, site.id, id);
      const [still] = await transaction.query(`${select} AND id = $${parameters.length + 1}`, [
        ...parameters,
        id,
      ]);
      return subscription && still ? work(transaction, subscription, now) : false;
    });
    if (isDone) count += 1;
  }
  return count;
}

/** Asks, once, whoever has been silent for too long whether they want to go on. Returns how many. */
export function askToContinue(
  dependencies: InactivityDependencies,
  site: Site,
  silence: Silence,
): Promise<number> {
  const { signer, basePath } = dependencies;
  const { ask } = parametersOf(site, silence);
  return eachOf(dependencies, site, ASKABLE, ask, async (transaction, subscription, now) => {
    const { id, lang, email, list } = subscription;
    const eventId = randomUUID();
    const until = await endOf(transaction, silence.answer, now);
    const asked = { purpose: 'continue', eventId, until } as const;
    const token = await makeLinkToken(transaction, subscription, asked, now);
    if (token === null || email === null) return false;
    const event = { eventId, type: 'ask-continue', data: { until: until.toISOString() } };
    await appendEvent(transaction, fileOf(subscription), event, now);
    await transaction.query(
      'UPDATE subscriptions SET continue_asked_at = $3 WHERE site = $1 AND id = $2',
      [site.id, id, now.toISOString()],
    );
    const variables = {
      subscription: id,
      organisation: nameOf(site),
      list:
        list === DEFAULT_LIST
          ? ''
          : interpolate(textsOf('newsletter', lang).confirm.list, {
              list: listName(site, list, lang),
            }),
      link: `${publicBase(site, '', basePath)}/newsletter/continue/${token}`,
      until: momentInWords(until.toISOString(), lang, timeZoneOf(site)),
      unsubscribe: await unsubscribeUrl(signer, site, basePath, id),
    };
    const mail = { site: site.id, template: 'newsletter-continue', lang, variables } as const;
    await enqueueMail(transaction, { ...mail, recipient: email }, now);
    return true;
  });
}

/**
 * Ends the subscriptions of those who were asked and have not answered. That is no objection: they may
 * sign up again, and a customer who comes back be imported again. Returns how many.
 */
export function endSilent(
  dependencies: InactivityDependencies,
  site: Site,
  silence: Silence,
): Promise<number> {
  const { signer, basePath } = dependencies;
  const { end } = parametersOf(site, silence);
  return eachOf(dependencies, site, GONE, end, async (transaction, subscription, now) => {
    await withholdSubscription(transaction, subscription);
    await writeChange(
      transaction,
      site,
      subscription,
      {
        type: 'lapse',
        data: { lastContact: subscription.lastContactAt.toISOString(), asked: silence.canAsk },
        set: `state = 'withdrawn', withdrawn_at = $3, pending_until = NULL, open_tracking = false`,
        values: [],
        notice: 'newsletter.withdrawn',
      },
      { signer, basePath, now },
    );
    return true;
  });
}

/** Whether what has ended a subscription is silence alone, which is no objection. */
export async function hasLapsed(
  transaction: Queryable,
  subscription: Subscription,
): Promise<boolean> {
  const last = await lastEvent(
    transaction,
    fileOf(subscription),
    ...['confirm', 'import', 'withdraw', 'object', 'lapse'],
  );
  return last?.type === 'lapse';
}
