import { html } from 'hono/html';
import type { Html } from '../../../http/answer-page.js';
import { inWords } from '../../../i18n/format.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { ownerDocument, type OwnerDocument } from '../../../owner/owner-document.js';
import type { Site } from '../../../sites/sites.js';
import { goesToPrincipal, answerTraits } from '../answer-models.js';
import { ERASURE_GROUNDS, type AnswerModel, type AnswerWay } from '../answer-names.js';
import { answerSubject } from '../answer-text.js';
import type { RegisterEntry } from '../register-entry.js';
import { answerTitle } from './answer-links.js';

/** What stands in the fields of an answer: as prefilled, or as the officer has left it. */
export interface AnswerFields {
  text: string;
  reason: string;
  ground: string;
  recipient: string;
  measures: string;
  closes: boolean;
}

export interface AnswerPage extends Pick<OwnerDocument, 'lang' | 'access' | 'csrfToken'> {
  site: Site;
  entry: RegisterEntry;
  model: AnswerModel;
  fields: AnswerFields;
  ways: readonly AnswerWay[];
  canMail: boolean;
  /** Of the answer: sent twice, it leaves once. */
  key: string;
  /** Why it did not leave, by the code of the refusal. */
  fault?: string | undefined;
}

/** The address of the file, and of the base path, from an answer's own. */
const ROOT = '../../../';
export const fileOf = ({ reference }: RegisterEntry): string => `../../${reference}`;

/** What every page of an answer has around its own part. */
export const answerDocument = (
  { site, entry, lang, access, csrfToken }: Omit<AnswerPage, 'ways' | 'canMail' | 'fields'>,
  title: string,
  body: Html,
) =>
  ownerDocument({
    title: `${title} – ${entry.reference}`,
    lang,
    relativeRoot: ROOT,
    access,
    csrfToken,
    place: 'register',
    site: site.id,
    body: html`<nav>
        <a href="${fileOf(entry)}">${textsOf('answers', lang).page.back} ${entry.reference}</a>
      </nav>
      ${body}`,
  });

const faultIn = ({ fault, entry, lang }: AnswerPage): string => {
  const { faults } = textsOf('answers', lang);
  const told: Record<string, string> = faults;
  const due = entry.extendedDueDate ? inWords(entry.extendedDueDate, entry.lang) : '';
  return interpolate(told[fault ?? ''] ?? faults.invalid, { due });
};

/** What the page says of what follows from sending. */
function consequence({ entry, model, lang }: AnswerPage): string {
  const { page } = textsOf('answers', lang);
  const due = entry.extendedDueDate ? inWords(entry.extendedDueDate, entry.lang) : '';
  if (model === 'extension' || model === 'identity') return interpolate(page.acts[model], { due });
  if (model === 'acknowledgement') return entry.ackAt === null ? page.acts.acknowledgement : '';
  return page.noAct;
}

/** A model answer, to be completed and sent. */
export function answerPage(asked: AnswerPage) {
  const { entry, model, fields, ways, canMail, lang, csrfToken, key, fault } = asked;
  const { page, grounds, models } = textsOf('answers', lang);
  const { kind, hasReason } = answerTraits[model];
  const { answer } = entry.form;
  const wrong = fault === undefined ? '' : html` aria-describedby="fault"`;
  const area = (name: 'text' | 'reason' | 'recipient' | 'measures', rows: number, hint = '') =>
    html`<p class="field">
      <label for="${name}">${page[name]}</label>
      ${hint ? html`<span id="${name}-hint" class="by">${hint}</span>` : ''}
      <textarea
        id="${name}"
        name="${name}"
        rows="${rows}"
        ${name === 'measures' ? '' : html` lang="${entry.lang}"`}
        ${hint ? html` aria-describedby="${name}-hint"` : wrong}
      >
${fields[name]}</textarea>
    </p>`;
  const button = (way: AnswerWay, label: string) =>
    ways.includes(way)
      ? html`<button name="do" value="${way}" ${way === ways[0] ? '' : html` class="quiet"`}>
          ${label}
        </button>`
      : '';
  const notes = [
    entry.identityState === 'requested' ? page.awaits : '',
    goesToPrincipal(entry, model) ? page.principal : '',
    ways.includes('own-email') && answer.by === 'email'
      ? interpolate(page.toEmail, { email: answer.email })
      : '',
    ways.includes('own-email') ? (canMail ? page.attach : page.noMail) : '',
    consequence(asked),
  ].filter(Boolean);
  const title = answerTitle(model, lang);
  const body = html`<h1>${title}</h1>
    <p>${models[model].hint}</p>
    ${
      fault === undefined
        ? ''
        : html`<div class="alert" role="alert">
            <p id="fault"><strong>${page.alert}</strong> ${faultIn(asked)}</p>
          </div>`
    }
    <div class="notice">${notes.map((note) => html`<p>${note}</p>`)}</div>
    <form class="sheet answer" method="post" action="${model}">
      <p lang="${entry.lang}">
        ${interpolate(page.subject, { subject: answerSubject(model, entry) })}
      </p>
      ${hasReason ? area('reason', 3) : ''}
      ${
        model === 'erasure-in-part'
          ? html`<p class="field">
              <label for="ground">${page.ground}</label>
              <select id="ground" name="ground">
                <option value="">${page.groundNone}</option>
                ${ERASURE_GROUNDS.map(
                  (ground) =>
                    html`<option
                      value="${ground}"
                      ${fields.ground === ground ? html` selected` : ''}
                    >
                      ${grounds[ground]}
                    </option>`,
                )}
              </select>
            </p>`
          : ''
      }
      ${area('text', 22, page.textHint)} ${area('recipient', 4)}
      ${
        kind === 'progress'
          ? ''
          : html`<label class="choice"
                ><input
                  type="checkbox"
                  name="closes"
                  value="yes"
                  ${fields.closes ? html` checked` : ''}
                />
                <span>${page.closes}</span></label
              >
              ${kind === 'granted' || kind === 'partial' ? area('measures', 2) : ''}`
      }
      <input type="hidden" name="guard" value="${csrfToken}" />
      <input type="hidden" name="event-id" value="${key}" />
      <p class="buttons">
        ${button('email', page.send)} ${button('own-email', page.ownEmail)}
        ${button('letter', page.letter)}
      </p>
    </form>`;
  return answerDocument(asked, interpolate(page.title, { title }), body);
}
