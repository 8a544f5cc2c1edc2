import type { Database } from '../database/database.js';
import type { Logger } from '../observe/logger.js';
import type { Mailer } from './mailer.js';
import { forgetMail, putMailBack, takeDueMail, type QueuedMail } from './queue.js';

/** A mail is tried for three days, as mail servers themselves do. */
const PATIENCE = 3 * 86_400_000;
const MINUTE = 60_000;

/** A minute after the first try, twice as long after each, an hour at most. */
const delayAfter = (tries: number): number => Math.min(60, 2 ** (tries - 1)) * MINUTE;

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** The server's answer may quote the address: of what went wrong only the codes are kept. */
const codesOf = ({ code, responseCode }: SmtpError): string =>
  [code, responseCode].filter(Boolean).join(' ') || 'unknown';

/** 5yz is for good (RFC 5321, 4.2.1), except while logging in: that is ours to mend. */
const isPermanent = ({ code, responseCode = 0 }: SmtpError): boolean =>
  code !== 'EAUTH' && responseCode >= 500 && responseCode < 600;

/**
 * Sends what is due, a mail at a time, until nothing is or we stop. A mail is forgotten only once the
 * server has taken it.
 */
export async function deliverMails(
  database: Database,
  mailer: Mailer,
  logger: Logger,
  now: () => Date,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const deliver = async (mail: QueuedMail) => {
    const { id, template, tries } = mail;
    try {
      await mailer.send(mail);
    } catch (error) {
      const codes = codesOf(error as SmtpError);
      const isOver =
        isPermanent(error as SmtpError) || now().valueOf() - mail.createdAt.valueOf() > PATIENCE;
      const dueAt = isOver ? null : new Date(now().valueOf() + delayAfter(tries));
      await putMailBack(database, id, codes, dueAt);
      logger[isOver ? 'error' : 'warn']({ template, tries, codes }, 'mail not sent');
      return;
    }
    await forgetMail(database, id);
    logger.info({ template, tries }, 'mail sent');
  };
  while (!isStopping()) {
    const mail = await takeDueMail(database, now());
    if (!mail) return;
    await deliver(mail);
  }
}
