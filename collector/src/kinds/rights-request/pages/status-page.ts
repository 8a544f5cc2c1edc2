import { html } from 'hono/html';
import { nameOf, timeZoneOf, type Site } from '../../../sites/sites.js';
import type { RegisterEntry } from '../register-entry.js';
import { inWords, momentInWords } from '../../../i18n/format.js';
import { rightsAlone } from '../rights-in-words.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { objectionSentences } from '../objection-words.js';
import { faultText, wrongAttributes } from '../../../pages/field-fault.js';
import { siteDocument } from '../../../pages/site-document.js';

export interface StatusPage {
  site: Site;
  entry: RegisterEntry;
  relativeRoot: string;
  /** What was typed in answer to the question about the identity, where it cannot be taken. */
  refused?: string | undefined;
  /** The answer has just been taken. */
  isAnswered?: boolean | undefined;
}

const identityForm = ({ site, entry, refused }: StatusPage, reason: string) => {
  const { status } = textsOf('rights', entry.lang);
  const isWrong = refused !== undefined;
  return html`<section aria-labelledby="identity">
    <h2 id="identity">${status.identityTitle}</h2>
    <p>${interpolate(status.identityWhy, { name: nameOf(site), reason })}</p>
    <p>${status.identityHow}</p>
    <form class="sheet" method="post">
      <p class="field">
        <label for="text">${status.identityLabel}</label>
        <textarea id="text" name="text" rows="5" required${isWrong ? wrongAttributes('text') : ''}>
${refused ?? ''}</textarea>
        ${isWrong ? faultText('text', status.identityError) : ''}
      </p>
      <p><button>${status.identitySend}</button></p>
    </form>
  </section>`;
};

/** What the author of a request keeps and comes back to: its reference, its dates, where it stands. */
export function statusPage(page: StatusPage) {
  const { site, entry, relativeRoot, isAnswered } = page;
  const { lang, reference, suspension, extension, immediate, outcome, answeredAt } = entry;
  const { status, common, states } = textsOf('rights', lang);
  const zone = timeZoneOf(site);
  const moment = (instant: string) => momentInWords(instant, lang, zone);
  const awaited = suspension.find(({ to }) => to === null);
  const row = (name: string, value: string) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;

  const body = html`<h1>${interpolate(status.title, { reference })}</h1>
    ${isAnswered ? html`<p class="notice" role="status">${status.identityDone}</p>` : ''}
    <p>${interpolate(status.lead, { name: nameOf(site) })}</p>
    ${immediate ? html`<p><strong>${common.immediate}</strong></p>` : ''}
    ${objectionSentences(site, entry).map((sentence) => html`<p>${sentence}</p>`)}
    <dl>
      ${row(status.reference, reference)} ${row(status.received, moment(entry.receivedAt))}
      ${row(status.rights, rightsAlone(entry.rights, lang))}
      ${row(status.state, states[entry.state])}
      ${
        entry.settledAt === null && entry.targetDate !== null
          ? row(status.target, inWords(entry.targetDate, lang))
          : ''
      }
      ${
        entry.settledAt === null && extension?.newDue
          ? row(status.due, inWords(extension.newDue, lang))
          : ''
      }
    </dl>
    ${awaited ? html`<p>${interpolate(status.suspended, { from: moment(awaited.from) })}</p>` : ''}
    ${
      extension
        ? html`<p>
            ${interpolate(status.extended, { due: inWords(extension.newDue, lang), reason: extension.reason })}
          </p>`
        : ''
    }
    ${
      outcome && answeredAt
        ? html`<p>
            ${interpolate(outcome === 'answered' ? status.answeredOn : status.refusedOn, { on: moment(answeredAt) })}
          </p>`
        : ''
    }
    ${
      entry.refusalReason !== null
        ? html`<p>${interpolate(status.refusedFor, { reason: entry.refusalReason })}</p>`
        : ''
    }
    ${entry.closedAt ? html`<p>${interpolate(status.closedOn, { on: moment(entry.closedAt) })}</p>` : ''}
    ${awaited && entry.settledAt === null ? identityForm(page, awaited.reason) : ''}
    ${
      suspension.some(({ to }) => to !== null)
        ? html`<h2>${status.suspensions}</h2>
            <ul>
              ${suspension.map(({ from, to, reason }) =>
                to === null
                  ? ''
                  : html`<li>
                      ${interpolate(status.suspension, { from: moment(from), to: moment(to), reason })}
                    </li>`,
              )}
            </ul>`
        : ''
    }
    <h2>${status.good}</h2>
    <p>${common.free}</p>
    <p>
      ${common.remedies}
      <a href="https://www.cnil.fr/fr/plaintes" rel="noreferrer">${common.complaint}</a>
    </p>
    <p class="screen">${status.keep}</p>
    <p class="screen">${status.print}</p>`;
  return siteDocument(interpolate(status.title, { reference }), lang, relativeRoot, body, site);
}

/** Shown without a valid link: the same whether the request exists or not. */
export function unknownPage(lang: string, relativeRoot: string) {
  const { common } = textsOf('rights', lang);
  const body = html`<h1>${common.notFound}</h1>
    <p>${common.notFoundHint}</p>`;
  return siteDocument(common.notFound, lang, relativeRoot, body);
}
