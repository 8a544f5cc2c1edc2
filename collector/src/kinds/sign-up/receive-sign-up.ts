import type { Queryable } from '../../database/database.js';
import { enqueueMail } from '../../mail/queue.js';
import { lockPeople } from '../../objections/suppressions.js';
import { commitment } from '../../case-files/commitments.js';
import { appendEvent } from '../../case-files/event-store.js';
import { findReplay, Overtaken, receiveOnce } from '../../case-files/receive-once.js';
import { toSeconds } from '../../records/to-seconds.js';
import { publicBase } from '../../sites/public-base.js';
import { momentInWords } from '../../i18n/format.js';
import { languageOf } from '../../i18n/languages.js';
import { interpolate, textsOf } from '../../i18n/texts.js';
import { hasList, listName, nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import { addressKey } from '../../objections/address-key.js';
import type { SignUpDependencies } from './dependencies.js';
import { endOf, makeLinkToken } from './link-tokens.js';
import { DEFAULT_LIST, type SignUp } from '@limpide/contract/kinds/sign-up/message';
import {
  fileOf,
  KIND,
  openSubscription,
  subscriptionStore,
  type WantedSubscription,
} from './subscription-store.js';
import { trackingPurpose } from './tracking-purpose.js';

export type SignUpReceipt =
  | { outcome: 'stored' | 'replayed'; eventId: string; receivedAt: string }
  /** The key was used for something else. */
  | { outcome: 'conflict' };

/** What is kept of it in its file: the address is the file's own, the honeypot has done its work. */
export const keptOf = ({ form, ...body }: SignUp) => ({
  occurredAt: body.occurredAt,
  notice: body.notice,
  consents: body.consents,
  origin: body.origin,
  pageId: body.pageId,
  source: form.source ?? null,
  ...(form.name === undefined ? {} : { name: form.name }),
  ...(form.phone === undefined ? {} : { phone: form.phone }),
});

/** What makes a replay a replay: all that was posted but the honeypot and the time, which may differ at each try. */
const postedOf = ({ form: { website: _trap, elapsed: _time, ...form }, ...body }: SignUp) => ({
  ...body,
  form,
});

/**
 * Takes a sign-up exactly once per site and `eventId`, with its confirmation mail, in one
 * transaction. The same statements run whether the address is known or not, and no mail server is
 * spoken to: neither the answer nor its time tells who is subscribed.
 */
export async function receiveSignUp(
  { database, signer, basePath, unconfirmed, now: clock }: SignUpDependencies,
  site: Site,
  body: SignUp,
): Promise<SignUpReceipt> {
  const { eventId, form, notice, consents } = body;
  const person = await addressKey(signer, site.id, form.email);
  const now = clock();
  const base = publicBase(site, body.origin, basePath);
  // Acknowledged in the same words as the others: which lists there are is not asked this way.
  if (!hasList(site, form.list ?? DEFAULT_LIST))
    return { outcome: 'stored', eventId, receivedAt: toSeconds(now) };
  const wanted: WantedSubscription = {
    site: site.id,
    list: form.list ?? DEFAULT_LIST,
    addressKey: person.key,
    email: form.email,
    lang: languageOf(notice.lang, site.about?.fallbackLocale),
    basis: 'consent' as const,
    source: form.source ?? null,
  };

  const take = async (transaction: Queryable): Promise<SignUpReceipt> => {
    await lockPeople(transaction, site.id, [person]);
    const posted = postedOf(body);
    const replay = await findReplay(transaction, subscriptionStore, site.id, eventId, posted);
    if (replay?.isSame === false) return { outcome: 'conflict' };
    if (replay) return { outcome: 'replayed', eventId, receivedAt: replay.receivedAt };

    const subscription = await openSubscription(transaction, wanted, now);
    const data = {
      ...keptOf(body),
      posted: commitment(subscription.salt, posted).toString('hex'),
    };
    const event = { eventId, type: 'subscribe', data };
    if (!(await appendEvent(transaction, fileOf(subscription), event, now))) throw new Overtaken();
    const until = await endOf(transaction, unconfirmed, now);
    await transaction.query(
      'UPDATE subscriptions SET pending_until = $3 WHERE site = $1 AND id = $2',
      [site.id, subscription.id, until.toISOString()],
    );
    const token = await makeLinkToken(
      transaction,
      subscription,
      { purpose: 'subscribe', eventId, until },
      now,
    );
    const { lang } = wanted;
    const words = textsOf('newsletter', lang);
    if (token !== null)
      await enqueueMail(
        transaction,
        {
          site: site.id,
          template: 'newsletter-confirm',
          lang,
          recipient: form.email,
          variables: {
            // By which an objection finds the mail while it waits.
            subscription: subscription.id,
            organisation: nameOf(site),
            link: `${base}/newsletter/confirm/${token}`,
            until: momentInWords(until.toISOString(), lang, timeZoneOf(site)),
            list:
              wanted.list === DEFAULT_LIST
                ? ''
                : interpolate(words.confirm.list, { list: listName(site, wanted.list, lang) }),
            tracking: consents.openTracking
              ? interpolate(words.mail.tracking, { purpose: trackingPurpose(site, lang) })
              : '',
          },
        },
        now,
      );
    return { outcome: 'stored', eventId, receivedAt: toSeconds(now) };
  };
  return receiveOnce(database, [KIND], now, take);
}
