import type { DecisionRecord } from '@limpide/contract/kinds/decision/message';
import type { PageInstance } from '../core/instance.js';
import type { PendingDecision } from '../core/pending-decision.js';
import { partnersOf } from '../core/partners.js';
import { iso, noticeOf } from './message-notice.js';

/** A decision as it is posted. No address, browser, referrer, query, mail or name. */
export type DecisionMessage = DecisionRecord;

const some = <T extends object>(map: T | undefined) => map && Object.keys(map).length > 0;

/** Makes the record of a pending decision: the decision, and what proves it (délibération 2020-092, preuve). */
export async function messageOf(
  instance: PageInstance,
  { eventId, action, ui, choice, previous, notice, page }: PendingDecision,
  subjectRef: string | null,
): Promise<DecisionMessage> {
  const { config } = instance;
  const { p, s, m, t, e, r, g } = choice;
  return {
    schema: 'limpide/1',
    kind: 'decision',
    eventId,
    occurredAt: iso(t),
    action,
    subjectRef,
    state: p,
    ...(some(s) && { services: s as Record<string, boolean> }),
    ...(some(m) && { measures: m as Record<string, Record<string, boolean>> }),
    previousState: previous,
    notice: await noticeOf(instance, notice),
    controllers: {
      listVersion: r || (config?.revision ?? ''),
      count: config ? partnersOf(config).length : 0,
    },
    ui,
    expiresAt: iso(e),
    signals: { gpc: !!g },
    origin: location.origin,
    pageId: page,
  };
}
