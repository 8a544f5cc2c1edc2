import { parseArgs } from 'node:util';
import { readHead } from '../chain/read-head.js';
import type { Database } from '../database/database.js';
import { deliverMails } from '../mail/deliver.js';
import { languages, REFERENCE } from '../i18n/languages.js';
import { Mailer } from '../mail/mailer.js';
import { enqueueMail } from '../mail/queue.js';
import { createLogger } from '../observe/logger.js';
import { Sites } from '../sites/sites.js';
import type { StartOptions } from '../server/start.js';
import { UsageError } from './usage-error.js';

const USAGE = `mail test|head --site <configured site> --to <address> [--lang ${languages.join('|')}]`;

/** `mail test` tries the mail server; `mail head` sends the last seal of a site, to be kept. */
export async function mailCommand(
  [template, ...args]: string[],
  database: Database,
  { mail, sites }: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      to: { type: 'string' },
      lang: { type: 'string', default: REFERENCE },
    },
  });
  const { site, to, lang } = values;
  const isKnown =
    (template === 'test' || template === 'head') && sites.some(({ id }) => id === site);
  if (!isKnown || !site || !to || !/^[^\s@]+@[^\s@]+$/.test(to)) throw new UsageError(USAGE);
  if (!mail) throw new UsageError('Set LIMPIDE_SMTP_URL and LIMPIDE_MAIL_FROM.');

  const now = () => new Date();
  const { number, sha256 } = await readHead(database, site);
  const variables = { site, number: String(number), sha256 };
  const id = await enqueueMail(database, { site, template, lang, recipient: to, variables }, now());
  const mailer = new Mailer(mail, new Sites(sites));
  await deliverMails(database, mailer, createLogger('silent'), now);
  mailer.close();
  const [left] = await database.query<{ error: string | null }>(
    'SELECT error FROM mails WHERE id = $1',
    [id],
  );
  if (left) throw new UsageError(`Not sent: ${left.error}. It stays in the queue unless refused.`);
  print('Sent.');
}
