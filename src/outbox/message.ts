import type { Host } from '../core/instance.js';
import type { Stub } from '../core/stub.js';
import { partnersOf } from '../core/partners.js';
import { iso, noticeOf, type Notice } from './notice.js';

/** A decision as it is posted (contract, §6). No address, browser, referrer, query, mail or name. */
export interface DecisionMessage {
  schema: 'limpide/1';
  kind: 'decision';
  eventId: string;
  occurredAt: string;
  action: Stub['action'];
  /** Random; null unless something is consented to, so that refusals cannot be linked. */
  subjectRef: string | null;
  state: Record<string, boolean>;
  services?: Record<string, boolean>;
  measures?: Record<string, Record<string, boolean>>;
  previousState: Record<string, boolean> | null;
  notice: Notice;
  controllers: { listVersion: string; count: number };
  ui: Stub['ui'];
  expiresAt: string;
  signals: { gpc: boolean };
  origin: string;
  pageId: string;
}

const some = <T extends object>(map: T | undefined) => map && Object.keys(map).length > 0;

/** Makes the record of a stub: the decision, and what proves it (délibération 2020-092, preuve). */
export async function messageOf(
  host: Host,
  { eventId, action, ui, choice, previous, notice, page }: Stub,
  subjectRef: string | null,
): Promise<DecisionMessage> {
  const { config } = host;
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
    notice: await noticeOf(host, notice),
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
