import type { Cause } from './types.js';
import type { StoredChoice } from './stored-choice.js';
import { readLocal, writeLocal } from './local-storage.js';

/** The one key that tells a page, at its start, that something waits to be recorded or sent. */
export const PENDING_KEY = 'limpide-pending';
/** Tells a page with a form of ours, before it opens anything, that one waits or was answered. */
export const FORMS_PENDING_KEY = PENDING_KEY + '-forms';

/** What was on screen when a choice was made. */
export interface ShownText {
  id: string;
  text: string;
  /** The language that it was in. */
  lang?: string;
}

/**
 * A decision as it is written at the click, synchronously: enough to make its record later, in this
 * page or in the next one if this one is killed first.
 */
export interface PendingDecision {
  eventId: string;
  /** Epoch milliseconds: decisions of one second keep their order. */
  at: number;
  action: Cause;
  ui: { layer: number; control: string };
  choice: StoredChoice;
  previous: Record<string, boolean> | null;
  notice: { id: string; text?: string; lang: string };
  page: string;
  /** The record, once made, where nothing but this key lasts: sent again, it must be the same. */
  message?: object;
}

/** A random UUID, version 4; also where `crypto.randomUUID` is missing (insecure contexts). */
export const uuid = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
    (+c ^ ((crypto.getRandomValues(new Uint8Array(1))[0] as number) & (15 >> (+c / 4)))).toString(
      16,
    ),
  );

/** Writes it under a key of its own, so that two tabs never overwrite each other's. */
export function storePendingDecision(pending: PendingDecision): void {
  writeLocal(`${PENDING_KEY}:${pending.eventId}`, pending);
  writeLocal(PENDING_KEY, 1);
}

export const deletePendingDecision = (eventId: string): boolean =>
  writeLocal(`${PENDING_KEY}:${eventId}`);

/** Keys of everything that waits: pending decisions, and the mark itself. */
export const pendingKeys = (): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PENDING_KEY));
  } catch {
    return [];
  }
};

/** Pending decisions that no page has made a record of yet. */
export const readPendingDecisions = (): PendingDecision[] =>
  pendingKeys()
    .map((key) => readLocal<PendingDecision>(key))
    .filter((pending): pending is PendingDecision => !!pending?.eventId);
