import { createHash, randomUUID } from 'node:crypto';

export const ORIGIN = 'https://exemple.fr';

/** What the notice said, which a page posts once if the collector does not have it. */
export const TEXT = 'Vos choix de confidentialité';
const textSha256 = createHash('sha256').update(TEXT).digest('hex');

const fixed = {
  schema: 'limpide/1',
  kind: 'decision',
  occurredAt: '2026-11-22T10:15:30Z',
  action: 'save',
  state: { audience: true, 'audience-advanced': true, advertising: false, media: true },
  measures: { 'audience-advanced': { return: false } },
  previousState: null,
  notice: {
    id: 'notice',
    version: '2018-11-20',
    lang: 'fr',
    textSha256,
    configSha256: 'b'.repeat(64),
    codeSha256: 'c'.repeat(64),
  },
  controllers: { listVersion: 'k3f9', count: 3 },
  ui: { layer: 1, control: 'accept-all' },
  expiresAt: '2027-05-22T10:15:30Z',
  signals: { gpc: false },
  origin: ORIGIN,
  pageId: '/',
};

/** A decision that nobody has posted yet, and its key. */
export function newDecision() {
  const eventId = randomUUID();
  return { eventId, body: JSON.stringify({ ...fixed, eventId, subjectRef: randomUUID() }) };
}

/** The text of these decisions, as a page posts it. */
export const shownText = {
  schema: 'limpide/1',
  sha256: textSha256,
  lang: fixed.notice.lang,
  version: fixed.notice.version,
  text: TEXT,
  origin: ORIGIN,
};
