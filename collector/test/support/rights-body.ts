import { randomUUID } from 'node:crypto';
import { ORIGIN } from './bodies.js';

/** What somebody asks, as the page's form has it. */
export const rightsForm = (changes: Record<string, unknown> = {}) => ({
  rights: ['acces', 'effacement'],
  capacity: 'self',
  answer: { by: 'email', email: 'anne@taken.test' },
  identifier: { type: 'customer', value: 'C-1042' },
  details: { acces: 'Mes commandes de 2025.\nEt leurs factures.' },
  motives: ['delete-account'],
  website: '',
  elapsed: 42_000,
  ...changes,
});

/** A rights request as the page posts it, every time a new one. */
export const rightsBody = (
  form: Record<string, unknown> = {},
  changes: Record<string, unknown> = {},
) => ({
  schema: 'limpide/1',
  kind: 'rights-request',
  eventId: randomUUID() as string,
  occurredAt: '2026-11-22T10:15:30Z',
  action: 'submit',
  subjectRef: null,
  notice: {
    id: 'rights',
    version: '2026-11-22',
    lang: 'fr',
    textSha256: 'a'.repeat(64),
    configSha256: null,
    codeSha256: null,
  },
  origin: ORIGIN,
  pageId: '/droits',
  form: rightsForm(form),
  ...changes,
});

export const PATH = '/rights-requests';

export interface RightsReceipt {
  eventId: string;
  receivedAt: string;
  reference: string;
  targetDate: string;
  legalDueDate: string;
  statusUrl: string;
}

/** The same as somebody enters it by hand, or as it is kept: without what is for programs. */
export const keptForm = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rightsForm()).filter(([key]) => key !== 'website' && key !== 'elapsed'),
  );
