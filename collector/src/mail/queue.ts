import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import type { Variables } from './render.js';
import type { TemplateName } from './templates.js';

export interface Mail {
  site: string;
  template: TemplateName;
  lang: string;
  recipient: string;
  variables: Variables;
}

export interface QueuedMail extends Mail {
  id: string;
  tries: number;
  createdAt: Date;
}

/** While a process tries a mail, nobody else does; if it dies, somebody does after this. */
const LEASE = 5 * 60_000;

/** Puts a mail in the queue: in the transaction of what it is about, so that both happen or neither. */
export async function enqueueMail(queryable: Queryable, mail: Mail, now: Date): Promise<string> {
  const id = randomUUID();
  const moment = now.toISOString();
  await queryable.query(
    `INSERT INTO mails (id, site, template, lang, recipient, variables, created_at, due_at)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $7)`,
    [
      ...[id, mail.site, mail.template, mail.lang, mail.recipient],
      ...[JSON.stringify(mail.variables), moment],
    ],
  );
  return id;
}

/** Takes the mail that has been due for longest, for this process alone: each has its own lease. */
export async function takeDueMail(database: Database, now: Date): Promise<QueuedMail | undefined> {
  const [mail] = await database.query<QueuedMail>(
    `UPDATE mails SET due_at = $2, tries = tries + 1 WHERE id IN (
       SELECT id FROM mails WHERE due_at <= $1 ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, site, template, lang, recipient, variables, tries, created_at AS "createdAt"`,
    [now.toISOString(), new Date(now.valueOf() + LEASE).toISOString()],
  );
  return mail;
}

/** Forgets a mail that was sent. */
export const forgetMail = async (database: Database, id: string): Promise<void> => {
  await database.query('DELETE FROM mails WHERE id = $1', [id]);
};

/** Puts a mail back for later, or aside for good if there is no later. */
export const putMailBack = async (
  database: Database,
  id: string,
  error: string,
  dueAt: Date | null,
): Promise<void> => {
  await database.query('UPDATE mails SET due_at = $2, error = $3 WHERE id = $1', [
    ...[id, dueAt?.toISOString() ?? null, error],
  ]);
};

/** Deletes the mails that could not be sent and were made before a moment. */
export async function purgeFailedMails(database: Database, before: Date): Promise<number> {
  const gone = await database.query(
    'DELETE FROM mails WHERE due_at IS NULL AND created_at < $1 RETURNING id',
    [before.toISOString()],
  );
  return gone.length;
}
