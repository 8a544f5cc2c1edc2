import { findEvent, lastEvent } from '../../../case-files/event-store.js';
import type { Database, Queryable } from '../../../database/database.js';
import { lockPeople } from '../../../objections/suppressions.js';
import { storeInTransaction } from '../../../case-files/commitments.js';
import type { Sites } from '../../../sites/sites.js';
import { confirmSubscription, setOpenTracking } from '../write-change.js';
import { noteContact } from '../contact.js';
import type { SignUpDependencies } from '../dependencies.js';
import type { OpenedLink } from '../opened-link.js';
import { keepWords, onScreen } from './shown-page.js';
import { hashToken, type LinkPurpose } from '../link-tokens.js';
import { fileOf, KIND, lockSubscription, subscriptionStore } from '../subscription-store.js';

interface Row {
  site: string;
  subscription: string;
  event_id: string;
  used_at: Date | null;
}

const FIND = `SELECT site, subscription, event_id, used_at FROM confirmations
WHERE token_sha256 = $1 AND purpose = $2 AND expires_at > $3`;

interface SignUpData {
  consents: { openTracking: boolean };
  source: string | null;
}

async function signUpOf(queryable: Queryable, { site, subscription, event_id }: Row) {
  const file = { store: subscriptionStore, site, id: subscription };
  return (await findEvent(queryable, file, event_id))?.data as SignUpData | undefined;
}

/** What a link opens that was not used and has not expired. Nothing changes by looking. */
export async function openLink(
  { database, sites, now }: { database: Database; sites: Sites; now: () => Date },
  token: string,
  purpose: LinkPurpose,
): Promise<OpenedLink | undefined> {
  return database.transaction(async (transaction) => {
    const parameters = [hashToken(token), purpose, now().toISOString()];
    const [row] = await transaction.query<Row>(FIND, parameters);
    if (!row || row.used_at !== null) return undefined;
    return openedBy(transaction, sites, row);
  });
}

/**
 * The same, locked: the subscription before its link, as whatever stops it does, so that the two never
 * wait for each other.
 */
async function lockLink(
  transaction: Queryable,
  sites: Sites,
  token: string,
  purpose: LinkPurpose,
  now: Date,
) {
  const parameters = [hashToken(token), purpose, now.toISOString()];
  const [found] = await transaction.query<Row>(FIND, parameters);
  if (!found) return undefined;
  const [file] = await transaction.query<{ key: string }>(
    'SELECT address_key AS key FROM subscriptions WHERE site = $1 AND id = $2',
    [found.site, found.subscription],
  );
  if (file) await lockPeople(transaction, found.site, [file.key]);
  const opened = await openedBy(transaction, sites, found);
  const [row] = await transaction.query<Row>(`${FIND} FOR UPDATE`, parameters);
  return row && opened ? { row, opened } : undefined;
}

async function openedBy(
  transaction: Queryable,
  sites: Sites,
  row: Row,
): Promise<(OpenedLink & { source: string | null }) | undefined> {
  const site = sites.byId(row.site);
  const subscription = await lockSubscription(transaction, row.site, row.subscription);
  const data = await signUpOf(transaction, row);
  if (!site || !subscription) return undefined;
  const openTracking = data?.consents?.openTracking ?? false;
  return { site, subscription, openTracking, source: data?.source ?? null };
}

/** Whether what a used link asked for is still so: a second click is then shown the same page. */
async function isStillSo(
  transaction: Queryable,
  { subscription }: OpenedLink,
  row: Row,
): Promise<boolean> {
  const file = fileOf(subscription);
  const last = await lastEvent(transaction, file, 'confirm', 'withdraw', 'object', 'import');
  return subscription.state === 'confirmed' && last?.data['signUp'] === row.event_id;
}

const MARK = 'UPDATE confirmations SET used_at = $2 WHERE token_sha256 = $1';

/**
 * Confirms a sign-up by its link, once. A second use gets the same answer while the
 * subscription is in force; once it was stopped, a used link opens nothing.
 * `shown` is the hash of the page on which the button was pressed.
 */
export function confirmByLink(
  dependencies: SignUpDependencies,
  token: string,
  shown: string | null = null,
): Promise<OpenedLink | undefined> {
  const { database, sites, signer, basePath } = dependencies;
  const now = dependencies.now();
  const hash = hashToken(token);
  return storeInTransaction(database, [KIND, 'choices'], now, async (transaction) => {
    const locked = await lockLink(transaction, sites, token, 'subscribe', now);
    if (!locked) return undefined;
    const { row, opened } = locked;
    const { site, subscription, openTracking, source } = opened;
    if (row.used_at !== null)
      return (await isStillSo(transaction, opened, row)) ? opened : undefined;
    const words = await onScreen('confirm', opened, shown);
    const proof = { signUp: row.event_id, ...(words ? { notice: words.notice } : {}) };
    await confirmSubscription(
      transaction,
      site,
      subscription,
      { openTracking, basis: 'consent', source, via: 'mail', proof },
      { signer, basePath, now },
    );
    await keepWords(dependencies, transaction, site.id, words);
    await transaction.query(MARK, [hash, now.toISOString()]);
    return opened;
  });
}

/** Answers whether openings may be measured, once; the same answer again is taken as the first. */
export function answerOpenTracking(
  dependencies: SignUpDependencies,
  token: string,
  openTracking: boolean,
  shown: string | null = null,
): Promise<OpenedLink | undefined> {
  const { database, sites, signer, basePath, following } = dependencies;
  const now = dependencies.now();
  const hash = hashToken(token);
  return storeInTransaction(database, [KIND, 'choices'], now, async (transaction) => {
    const locked = await lockLink(transaction, sites, token, 'open-tracking', now);
    if (!locked || locked.opened.subscription.state !== 'confirmed') return undefined;
    const { row, opened } = locked;
    const { site, subscription } = opened;
    if (row.used_at !== null)
      return subscription.openTracking === openTracking ? opened : undefined;
    const words = await onScreen('opens', opened, shown);
    const notice = words?.notice;
    const change = { via: 'mail', openTracking, isAnswer: true, notice } as const;
    await setOpenTracking(transaction, site, subscription, change, { signer, basePath, now });
    const { addressKey } = subscription;
    if (!openTracking)
      await following.lines.switchOff(transaction, site, addressKey, 'open-tracking', now);
    await noteContact(transaction, subscription, now, now);
    await keepWords(dependencies, transaction, site.id, words);
    await transaction.query(MARK, [hash, now.toISOString()]);
    return opened;
  });
}

/** Goes on after a long silence, by the link of the question, once; a second click is shown the same. */
export function continueByLink(
  { database, sites, now: clock }: SignUpDependencies,
  token: string,
): Promise<OpenedLink | undefined> {
  const now = clock();
  const hash = hashToken(token);
  return storeInTransaction(database, [KIND], now, async (transaction) => {
    const locked = await lockLink(transaction, sites, token, 'continue', now);
    if (!locked) return undefined;
    const { row, opened } = locked;
    const { subscription } = opened;
    if (subscription.state !== 'confirmed') return undefined;
    if (row.used_at !== null) return opened;
    await noteContact(transaction, subscription, now, now);
    await transaction.query(MARK, [hash, now.toISOString()]);
    return opened;
  });
}
