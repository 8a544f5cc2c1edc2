import type { Queryable } from '../../database/database.js';
import { enqueueMail } from '../../mail/queue.js';
import type { TemplateName } from '../../mail/templates.js';
import { nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import type { RegisterEntry } from './register-entry.js';
import { answerSubject } from './answer-text.js';
import type { AnswerModel } from './answer-names.js';
import { statusLinkQuery } from './status-link.js';
import { objectionSentences } from './objection-words.js';
import type { Signer } from '../../security/hmac-signer.js';
import { inWords, momentInWords } from '../../i18n/format.js';
import { rightsInSentence } from './rights-in-words.js';
import { textsOf } from '../../i18n/texts.js';

/** What mails to those who ask need. */
export interface MailDependencies {
  /** Whether there is a mail server. Without one nothing is queued: pages and letters remain. */
  canMail: boolean;
  signer: Signer;
}

/** A request, and where its link leads. */
export interface RequestMail {
  site: Site;
  entry: RegisterEntry;
  enteredAt: Date;
  base: string;
}

/** Acknowledgements that one address gets in a day: the form shall not be a means to flood it. */
const A_DAY = 5;

async function isFlooded(transaction: Queryable, site: Site, contact: string, now: Date) {
  const [row] = await transaction.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM rights_requests
     WHERE site = $1 AND contact = $2 AND entered_at > $3`,
    [site.id, contact.toLowerCase(), new Date(now.valueOf() - 86_400_000).toISOString()],
  );
  return (row?.count ?? 0) > A_DAY;
}

/** Queues a mail to who asked, in the transaction of what it is about. False if they have none. */
async function send(
  transaction: Queryable,
  template: TemplateName,
  { site, entry, enteredAt, base }: RequestMail,
  { canMail, signer }: MailDependencies,
  more: Record<string, string>,
  now: Date,
): Promise<boolean> {
  const { answer } = entry.form;
  if (!canMail || answer.by !== 'email') return false;
  const query = await statusLinkQuery(signer, entry.reference, enteredAt);
  const variables = {
    organisation: nameOf(site),
    reference: entry.reference,
    link: `${base}/rights-requests/${entry.reference}?${query}`,
    ...more,
  };
  const mail = { site: site.id, template, lang: entry.lang, recipient: answer.email, variables };
  await enqueueMail(transaction, mail, now);
  return true;
}

/** Tells who asked that the request has come, by when it is answered, and what they can do. */
export async function acknowledge(
  transaction: Queryable,
  letter: RequestMail,
  post: MailDependencies,
  now: Date,
): Promise<boolean> {
  const { site, entry } = letter;
  const { lang, form } = entry;
  const words = textsOf('rights', lang);
  if (form.answer.by === 'email' && (await isFlooded(transaction, site, form.answer.email, now)))
    return false;
  const more = {
    receivedAt: momentInWords(entry.receivedAt, lang, timeZoneOf(site)),
    rights: rightsInSentence(entry.rights, lang),
    immediate: entry.immediate
      ? [words.common.immediate, ...objectionSentences(site, entry)].join(' ')
      : '',
    dueDate: inWords(entry.targetDate ?? entry.receivedOn, lang),
  };
  return send(transaction, 'rights-received', letter, post, more, now);
}

/** Sends an answer as the officer has written it. Its subject is the model's own. */
export const sendAnswer = (
  transaction: Queryable,
  letter: RequestMail,
  post: MailDependencies,
  { model, text }: { model: AnswerModel; text: string },
  now: Date,
): Promise<boolean> => {
  const more = { subject: answerSubject(model, letter.entry), text: text.replaceAll('\r\n', '\n') };
  return send(transaction, 'rights-answer', letter, post, more, now);
};

/** Tells who asked of something, with its reason as the owner has written it; false if nothing is sent. */
type TellReason = (
  transaction: Queryable,
  letter: RequestMail,
  post: MailDependencies,
  reason: string,
  now: Date,
) => Promise<boolean>;

/** Tells who asked that their identity is in doubt, why, and how to answer. */
export const askIdentity: TellReason = (transaction, letter, post, reason, now) => {
  const at = momentInWords(now.toISOString(), letter.entry.lang, timeZoneOf(letter.site));
  return send(transaction, 'rights-identity', letter, post, { reason, at }, now);
};

/** Tells who asked that the period is extended, until when and why (art. 12(3) GDPR). */
export const tellExtension: TellReason = (transaction, letter, post, reason, now) => {
  const { extension, lang, receivedOn } = letter.entry;
  const more = { reason, dueDate: inWords(extension?.newDue ?? receivedOn, lang) };
  return send(transaction, 'rights-extended', letter, post, more, now);
};
