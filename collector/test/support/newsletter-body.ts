import { randomUUID } from 'node:crypto';
import { ORIGIN } from './bodies.js';

/** A sign-up as the page posts it, every time a new one. */
export const signUpBody = (
  form: Record<string, unknown> = {},
  changes: Record<string, unknown> = {},
) => ({
  schema: 'limpide/1',
  kind: 'newsletter',
  eventId: randomUUID() as string,
  occurredAt: '2026-11-22T10:15:30Z',
  action: 'subscribe',
  subjectRef: null,
  notice: {
    id: 'newsletter',
    version: '2026-11-22',
    lang: 'fr',
    textSha256: 'b'.repeat(64),
    configSha256: null,
    codeSha256: null,
  },
  origin: ORIGIN,
  pageId: '/lettre',
  form: {
    email: 'anne@taken.test',
    list: 'actualites',
    source: 'pied-de-page',
    website: '',
    elapsed: 4200,
    ...form,
  },
  consents: { newsletter: true, openTracking: false },
  ...changes,
});

/** The choices of a customer as the page posts them, every time new ones. */
export const choicesBody = (
  state: Record<string, unknown> = { email: true, sms: false, phone: false },
  changes: Record<string, unknown> = {},
) => ({
  schema: 'limpide/1',
  kind: 'choices',
  eventId: randomUUID() as string,
  occurredAt: '2026-11-22T10:15:30Z',
  action: 'save',
  subjectRef: null,
  state,
  basis: Object.fromEntries(Object.keys(state).map((line) => [line, 'consent'])) as Record<
    string,
    string
  >,
  expiresAt: null,
  notice: {
    id: 'choices',
    version: '2026-11-22',
    lang: 'fr',
    textSha256: 'c'.repeat(64),
    configSha256: null,
    codeSha256: null,
  },
  origin: ORIGIN,
  pageId: '/compte/choix',
  ...changes,
});
