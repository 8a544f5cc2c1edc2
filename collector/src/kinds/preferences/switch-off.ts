import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../database/database.js';
import { appendEvent } from '../../case-files/event-store.js';
import { toSeconds } from '../../records/to-seconds.js';
import type { Site } from '../../sites/sites.js';
import { enqueueWebhook } from '../../webhooks/queue.js';
import { lineChanges } from './line-changes.js';
import { customerPreferencesOf } from './customer-preferences.js';
import type { PreferenceLine } from '@limpide/contract/kinds/preferences/vocabulary';
import {
  fileOf,
  keepDecided,
  keepState,
  lockFiles,
  type PreferencesFile,
} from './preferences-store.js';

/** Lines that are to be off. */
export type LinesOff = Partial<Record<PreferenceLine, false>>;

/**
 * Switches lines off for a customer whose file is locked: who has stopped by the link of a mail, or by
 * a letter, is not shown among their choices that they still agree. Whether that has changed anything.
 */
export async function switchOff(
  transaction: Queryable,
  site: Site,
  file: PreferencesFile,
  off: LinesOff,
  { now, decided = now }: { now: Date; decided?: Date },
): Promise<boolean> {
  const decidedAt = new Date(Math.max(decided.valueOf(), file.decidedAt.valueOf())).toISOString();
  const { state, changes } = lineChanges(file.state, off, file.basis, false);
  // Decided all the same: a choice made before and received after switches nothing on.
  if (changes.length === 0) {
    await keepDecided(transaction, file, decidedAt);
    return false;
  }
  const event = { eventId: randomUUID(), type: 'followed', data: { changes, state } };
  await appendEvent(transaction, fileOf(file), event, now);
  await keepState(transaction, file, state, file.basis, { changedAt: toSeconds(now), decidedAt });
  const data = customerPreferencesOf({ ...file, state, changedAt: now });
  const notice = {
    type: 'choices.changed',
    subject: file.id,
    data: { ...data, changes },
  } as const;
  await enqueueWebhook(transaction, site, notice, now);
  return true;
}

/** Switches one line off for every customer with an address. */
export async function switchLineOff(
  transaction: Queryable,
  site: Site,
  addressKey: string,
  line: PreferenceLine,
  now: Date,
): Promise<void> {
  for (const file of await lockFiles(transaction, site.id, [addressKey]))
    await switchOff(transaction, site, file, { [line]: false }, { now });
}
