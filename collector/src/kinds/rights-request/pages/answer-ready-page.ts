import { html } from 'hono/html';
import { dayIn } from '@limpide/contract/periods';
import type { Html } from '../../../http/answer-page.js';
import { longDay } from '../../../i18n/format.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { nameOf, timeZoneOf, type Site } from '../../../sites/sites.js';
import { answerSubject } from '../answer-text.js';
import type { RegisterEntry } from '../register-entry.js';
import { answerDocument, type AnswerPage } from './answer-page.js';

export interface ReadyPage extends Omit<AnswerPage, 'ways' | 'canMail' | 'fault'> {
  way: 'own-email' | 'letter';
  now: string;
}

/** RFC 6068: every octet that is not plain is escaped, so that none begins another header. */
export const mailtoOf = (address: string, subject: string, text: string): string =>
  `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(
    subject,
  )}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;

const sheet = (site: Site, entry: RegisterEntry, subject: string, page: ReadyPage): Html => {
  const { fields, now } = page;
  const { lang } = entry;
  const words = textsOf('answers', lang).page;
  const block = (name: string, lines: readonly (string | undefined)[]) =>
    html`<address class="${name}">
      ${lines.filter(Boolean).map((line) => html`<span>${line}</span>`)}
    </address>`;
  const date = longDay(dayIn(now, timeZoneOf(site)), lang);
  // The postal address of a configuration stands in one line.
  const from = [nameOf(site), ...(site.about?.address?.split(', ') ?? []), site.about?.email];
  return html`<article class="letter" lang="${lang}">
    ${block('from', from)} ${block('to', fields.recipient.split('\n'))}
    <p class="dated">${interpolate(words.dated, { date })}</p>
    <p class="object">${interpolate(words.object, { object: subject })}</p>
    ${fields.text.split(/\n\s*\n/).map((paragraph) => html`<p class="said">${paragraph}</p>`)}
    <p class="signature">${words.signature}</p>
  </article>`;
};

/** An answer that is whole: to print, or to open in the mail program; then to be recorded as sent. */
export function answerReadyPage(asked: ReadyPage) {
  const { site, entry, model, fields, way, lang, csrfToken, key } = asked;
  const { page } = textsOf('answers', lang);
  const subject = answerSubject(model, entry);
  const { answer } = entry.form;
  const isLetter = way === 'letter';
  const title = isLetter ? page.letterTitle : page.emailTitle;
  const address = answer.by === 'email' ? answer.email : '';
  const hidden = {
    ...fields,
    closes: fields.closes ? 'yes' : '',
    guard: csrfToken,
    'event-id': key,
  };
  const body = html`<div class="screen">
      <h1>${title}</h1>
      <p>${isLetter ? page.letterLead : page.emailLead}</p>
      ${
        isLetter
          ? ''
          : html`<p>
              <a class="button" href="${mailtoOf(address, subject, fields.text)}">${page.open}</a>
            </p>`
      }
      <form class="answer" method="post" action="${model}">
        ${Object.entries(hidden).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button name="do" value="record-${way}">${page.record}</button>
        <button name="do" value="edit" class="quiet">${page.edit}</button>
      </form>
    </div>
    ${
      isLetter
        ? sheet(site, entry, subject, asked)
        : html`<div class="letter" lang="${entry.lang}">
            <p>${address}</p>
            <p class="object">${interpolate(page.subject, { subject })}</p>
            <p class="said">${fields.text}</p>
          </div>`
    }`;
  return answerDocument(asked, title, body);
}
