import { html } from 'hono/html';
import { document } from '../../../pages/document.js';
import { fill, textsOf } from '../../../i18n/texts.js';
import { listName, nameOf } from '../../../sites/sites.js';
import { reasons, type OpenedStop, type Stopped } from '../stop.js';

const choice = (value: Stopped, text: string, hint: string) =>
  html`<p class="field">
    <span
      ><button name="stop" value="${value}" aria-describedby="${value}-hint">${text}</button></span
    >
    <span id="${value}-hint">${hint}</span>
  </p>`;

/** What can be stopped: everything first. The same whatever was stopped before. */
export function stopPage({ site, subscription }: OpenedStop, up: string) {
  const { lang, list, openTracking } = subscription;
  const { unsubscribe } = textsOf('newsletter', lang);
  const name = nameOf(site);
  const body = html`<h1>${unsubscribe.title}</h1>
    <p>${fill(unsubscribe.lead, { name })}</p>
    <form class="sheet" method="post">
      ${choice('all', unsubscribe.all, fill(unsubscribe.allHint, { name }))}
      ${choice('list', unsubscribe.list, fill(unsubscribe.listHint, { list: listName(site, list, lang) }))}
      ${openTracking ? choice('open-tracking', unsubscribe.tracking, unsubscribe.trackingHint) : ''}
    </form>
    <p>${unsubscribe.service}</p>`;
  return document(unsubscribe.title, lang, up, body, site);
}

/** What is shown once it is stopped. The question why comes after, and may be left unanswered. */
export function stoppedPage(
  { site, subscription }: OpenedStop,
  up: string,
  what: Stopped | 'reason',
) {
  const { lang, list } = subscription;
  const { unsubscribe } = textsOf('newsletter', lang);
  const name = nameOf(site);
  const done = {
    all: fill(unsubscribe.doneAll, { name }),
    list: fill(unsubscribe.doneList, { list: listName(site, list, lang) }),
    'open-tracking': unsubscribe.doneTracking,
    reason: unsubscribe.reasonDone,
  }[what];
  const asksWhy = what === 'all' || what === 'list';
  const why = html`<form class="sheet" method="post">
    <fieldset>
      <legend>${unsubscribe.reasonTitle}</legend>
      <p>${fill(unsubscribe.reasonLead, { name })}</p>
      ${reasons.map(
        (reason) =>
          html`<label class="choice"
            ><input type="radio" name="reason" value="${reason}" required />
            <span>${unsubscribe.reasons[reason]}</span></label
          >`,
      )}
      <p><button>${unsubscribe.reasonSend}</button></p>
    </fieldset>
  </form>`;
  const body = html`<h1>${unsubscribe.doneTitle}</h1>
    <p class="notice" role="status">${done}</p>
    ${asksWhy ? html`<p>${unsubscribe.service}</p>` : ''} ${asksWhy ? why : ''}`;
  return document(unsubscribe.doneTitle, lang, up, body, site);
}
