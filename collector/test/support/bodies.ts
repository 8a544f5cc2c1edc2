import { randomUUID } from 'node:crypto';

export const ORIGIN = 'https://exemple.fr';

/** A decision as the page posts it, every time a new one. */
export const decisionBody = (changes: Record<string, unknown> = {}) => ({
  schema: 'limpide/1',
  kind: 'decision',
  eventId: randomUUID() as string,
  occurredAt: '2026-11-22T10:15:30Z',
  action: 'save',
  subjectRef: randomUUID() as string | null,
  state: { 'audience-advanced': true, advertising: false },
  measures: { audience: { return: false } },
  previousState: null,
  notice: {
    id: 'notice',
    version: '2018-11-20',
    lang: 'fr',
    textSha256: 'a'.repeat(64),
    configSha256: null,
    codeSha256: null,
  },
  controllers: { listVersion: 'k3f9', count: 3 },
  ui: { layer: 1, control: 'accept-all' },
  expiresAt: '2027-05-22T10:15:30Z',
  signals: { gpc: false },
  origin: ORIGIN,
  pageId: '/confidentialité/',
  ...changes,
});
