import type { Database } from '../database/database.js';
import type { Logger } from '../observe/logger.js';
import { deliverDue, type Failure } from '../queue/deliver.js';
import type { Mailer } from './mailer.js';
import { mails, type QueuedMail } from './queue.js';

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** The server's answer may quote the address: of what went wrong only the codes are kept. */
const codesOf = ({ code, responseCode }: SmtpError): string =>
  [code, responseCode].filter(Boolean).join(' ') || 'unknown';

/** 5yz is final (RFC 5321, 4.2.1), except while logging in: that is ours to set right. */
const isPermanent = ({ code, responseCode = 0 }: SmtpError): boolean =>
  code !== 'EAUTH' && responseCode >= 500 && responseCode < 600;

/** Sends what is due, a mail at a time. */
export function deliverMails(
  database: Database,
  mailer: Mailer,
  logger: Logger,
  now: () => Date,
  stopped?: AbortSignal,
): Promise<void> {
  const send = (mail: QueuedMail): Promise<Failure | undefined> =>
    mailer.send(mail).then(
      () => undefined,
      (error: SmtpError) => ({ error: codesOf(error), isFinal: isPermanent(error) }),
    );
  return deliverDue<QueuedMail>(database, {
    queue: mails,
    send,
    onDelivered: ({ template, tries }) => logger.info({ template, tries }, 'mail sent'),
    onFailed: ({ template, tries }, codes, isOver) =>
      logger[isOver ? 'error' : 'warn']({ template, tries, codes }, 'mail not sent'),
    now,
    stopped,
  });
}
