import type { Queryable } from '../../database/database.js';
import type { KindDependencies } from '../../objections/dependencies.js';
import { objectionIn } from './objection-in.js';
import { identifierOf, type Identifier } from '../../objections/identifiers.js';
import { recordObjection } from '../../objections/record-objection.js';
import { withholdLines } from './withhold-lines.js';
import { lastObjection, lockPeople } from '../../objections/suppressions.js';
import { commitment } from '../../case-files/commitments.js';
import { appendEvent } from '../../case-files/event-store.js';
import { findReplay, Overtaken, receiveOnce } from '../../case-files/receive-once.js';
import { toSeconds } from '../../records/to-seconds.js';
import { languageOf } from '../../i18n/languages.js';
import type { Site } from '../../sites/sites.js';
import { lineChanges } from './line-changes.js';
import type { Preferences } from '@limpide/contract/kinds/preferences/message';
import { allOff, allOffOf } from '@limpide/contract/kinds/preferences/vocabulary';
import { shownState } from './shown-state.js';
import { enqueueWebhook } from '../../webhooks/queue.js';
import { customerPreferencesOf } from './customer-preferences.js';
import {
  preferencesStore,
  fileOf,
  keepState,
  KIND,
  openFile,
  readFile,
  type PreferencesFile,
} from './preferences-store.js';
import type { Customer } from './customer-token.js';

export type PreferencesReceipt =
  | {
      outcome: 'stored' | 'replayed';
      eventId: string;
      receivedAt: string;
      state: PreferencesFile['state'];
      basis: PreferencesFile['basis'];
      changedAt: string;
    }
  /** The key was used for something else. */
  | { outcome: 'conflict' };

/** The state that a choice came to, for a replay of it. */
interface Kept {
  state: PreferencesFile['state'];
  allBasis: PreferencesFile['basis'];
}

/**
 * Takes the choices of a customer exactly once per site and `eventId`: the new state, its proof and
 * what follows from it are one transaction.
 */
export async function receivePreferences(
  { database, signer, basePath, following, now: clock }: KindDependencies,
  site: Site,
  customer: Customer,
  { website: _trap, ...body }: Preferences,
): Promise<PreferencesReceipt> {
  const now = clock();
  const receivedAt = toSeconds(now);
  const { eventId, action } = body;
  const identifiers: Identifier[] = [
    await identifierOf(signer, site.id, 'customer', customer.sub),
    ...(customer.email === undefined
      ? []
      : [await identifierOf(signer, site.id, 'email', customer.email)]),
  ];
  const keys = identifiers.map(({ key }) => key);
  const addressKey = identifiers[1]?.key ?? null;
  // Who it is, is part of what makes a replay the same.
  const posted = { ...body, customer: customer.sub };

  const take = async (transaction: Queryable): Promise<PreferencesReceipt> => {
    await lockPeople(transaction, site.id, identifiers);
    const replay = await findReplay(transaction, preferencesStore, site.id, eventId, posted);
    if (replay?.isSame === false) return { outcome: 'conflict' };
    if (replay) {
      const kept = replay.event?.data as Kept | undefined;
      // Its history was forgotten since: what stands now is all there is to tell.
      const file = kept ? undefined : await readFile(transaction, site.id, customer.sub);
      return {
        outcome: 'replayed',
        eventId,
        receivedAt: replay.receivedAt,
        state: kept?.state ?? file?.state ?? allOff(),
        basis: kept?.allBasis ?? file?.basis ?? {},
        changedAt: replay.receivedAt,
      };
    }

    // Subscriptions before choices, wherever both are locked.
    const subscriptions =
      addressKey === null ? [] : await following.lists.lock(transaction, site.id, addressKey);
    const file = await openFile(
      transaction,
      { site: site.id, customer: customer.sub, addressKey },
      now,
    );
    const objected = await lastObjection(transaction, site.id, keys);
    const lastWord = Math.max(file.decidedAt.valueOf(), objected?.valueOf() ?? 0);
    const isLate = Date.parse(body.occurredAt) < lastWord;
    // "Stop everything" is everything, also what this page does not show.
    const chosen = action === 'object-all' ? allOffOf(file.state, body.state) : body.state;
    const { state, changes } = lineChanges(
      shownState(file.state, subscriptions),
      chosen,
      { ...file.basis, ...body.basis },
      isLate,
    );
    const basis = { ...file.basis, ...body.basis };
    const data = {
      occurredAt: body.occurredAt,
      chosen: body.state,
      basis: body.basis,
      changes,
      state,
      allBasis: basis,
      expiresAt: body.expiresAt,
      notice: body.notice,
      origin: body.origin,
      pageId: body.pageId,
      late: isLate,
      posted: commitment(file.salt, posted).toString('hex'),
    };
    const event = { eventId, type: action, data };
    if (!(await appendEvent(transaction, fileOf(file), event, now))) throw new Overtaken();
    // A clock that is ahead of ours shall not make every later choice a late one.
    const decided = Math.min(Date.parse(body.occurredAt), now.valueOf());
    const last = new Date(Math.max(decided, lastWord));
    const decidedAt = last.toISOString();
    await keepState(transaction, file, state, basis, { changedAt: receivedAt, decidedAt });
    const off = changes.flatMap(({ line, to }) => (to ? [] : [line]));
    await withholdLines(transaction, site.id, file.id, off);
    const scope = objectionIn(action, body.state, basis, changes);
    if (scope)
      await recordObjection(
        transaction,
        site,
        {
          identifiers,
          scope,
          via: 'choices',
          source: { choices: eventId },
          decided: last,
          file: file.id,
        },
        { signer, basePath, following, now },
      );
    else if (addressKey !== null && customer.email !== undefined)
      await following.lists.follow(
        transaction,
        site,
        {
          addressKey,
          email: customer.email,
          lang: languageOf(body.notice.lang, site.about?.fallbackLocale),
        },
        { state, changes, eventId },
        { signer, basePath, now },
      );
    const line = customerPreferencesOf({ ...file, state, basis, changedAt: now });
    const told = { type: 'choices.changed', subject: file.id, data: { ...line, changes } } as const;
    await enqueueWebhook(transaction, site, told, now);
    return { outcome: 'stored', eventId, receivedAt, state, basis, changedAt: receivedAt };
  };
  return receiveOnce(database, [KIND, 'newsletter'], now, take);
}
