import { readHead } from '../chain/read-head.js';
import type { Database } from '../database/database.js';
import { deliverMails } from '../mail/deliver.js';
import { Mailer } from '../mail/mailer.js';
import { enqueueMail } from '../mail/queue.js';
import { createLogger } from '../observe/logger.js';
import { Sites } from '../sites/sites.js';
import type { StartOptions } from '../server/start.js';
import { siteNamed } from './site-named.js';
import { UsageError } from './usage-error.js';

/** `mail test` tries the mail server; `mail head` sends the last seal of a site, to be kept. */
export async function mail(
  template: 'test' | 'head',
  asked: { site: string; to: string; lang: string },
  database: Database,
  { mail: settings, sites }: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const { id: site } = siteNamed(sites, asked.site);
  const { to: recipient, lang } = asked;
  if (!/^[^\s@]+@[^\s@]+$/.test(recipient)) throw new UsageError('--to is an address of e-mail');
  if (!settings) throw new UsageError('Set LIMPIDE_SMTP_URL and LIMPIDE_MAIL_FROM.');

  const now = () => new Date();
  const { number, sha256 } = await readHead(database, site);
  const variables = { site, number: String(number), sha256 };
  const id = await enqueueMail(database, { site, template, lang, recipient, variables }, now());
  const mailer = new Mailer(settings, new Sites(sites));
  await deliverMails(database, mailer, createLogger('silent'), now);
  mailer.close();
  const [left] = await database.query<{ error: string | null }>(
    'SELECT error FROM mails WHERE id = $1',
    [id],
  );
  if (left) throw new UsageError(`Not sent: ${left.error}. It stays in the queue unless refused.`);
  print('Sent.');
}
