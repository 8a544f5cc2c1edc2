import type { Queryable } from '../database/database.js';
import { enqueue, type Queue, type Queued } from '../queue/queue.js';
import type { MailVariables } from './render.js';
import type { TemplateName } from './templates.js';

export interface Mail {
  site: string;
  template: TemplateName;
  lang: string;
  recipient: string;
  variables: MailVariables;
}

export type QueuedMail = Mail & Queued;

/** A mail is tried for three days, as mail servers themselves do. */
export const mails: Queue = {
  table: 'mails',
  columns: ['template', 'lang', 'recipient', 'variables'],
  batch: 1,
  lease: 5 * 60_000,
  patience: 3 * 86_400_000,
  longestDelay: 3_600_000,
};

/** Queues a mail in the transaction of what it is about. Returns its id. */
export const enqueueMail = (
  transaction: Queryable,
  { site, template, lang, recipient, variables }: Mail,
  now: Date,
): Promise<string> => {
  const content = [template, lang, recipient, JSON.stringify(variables)];
  return enqueue(transaction, mails, { site, content }, now);
};
