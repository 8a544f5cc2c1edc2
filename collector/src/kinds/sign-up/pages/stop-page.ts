import { html } from 'hono/html';
import { siteDocument } from '../../../pages/site-document.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { listName, nameOf } from '../../../sites/sites.js';
import { STOP_REASONS, type OpenedStopLink, type StopScope } from '../stop-link.js';

const choice = (value: StopScope, text: string, hint: string) =>
  html`<p class="field">
    <span
      ><button name="stop" value="${value}" aria-describedby="${value}-hint">${text}</button></span
    >
    <span id="${value}-hint">${hint}</span>
  </p>`;

/** What can be stopped: everything first. The same whatever was stopped before. */
export function stopPage({ site, subscription }: OpenedStopLink, relativeRoot: string) {
  const { lang, list, openTracking } = subscription;
  const { unsubscribe } = textsOf('newsletter', lang);
  const name = nameOf(site);
  const body = html`<h1>${unsubscribe.title}</h1>
    <p>${interpolate(unsubscribe.lead, { name })}</p>
    <form class="sheet" method="post">
      ${choice('all', unsubscribe.all, interpolate(unsubscribe.allHint, { name }))}
      ${choice('list', unsubscribe.list, interpolate(unsubscribe.listHint, { list: listName(site, list, lang) }))}
      ${openTracking ? choice('open-tracking', unsubscribe.tracking, unsubscribe.trackingHint) : ''}
    </form>
    <p>${unsubscribe.service}</p>`;
  return siteDocument(unsubscribe.title, lang, relativeRoot, body, site);
}

/** What is shown once it is stopped. The question why comes after, and may be left unanswered. */
export function stoppedPage(
  { site, subscription }: OpenedStopLink,
  relativeRoot: string,
  what: StopScope | 'reason',
) {
  const { lang, list } = subscription;
  const { unsubscribe } = textsOf('newsletter', lang);
  const name = nameOf(site);
  const done = {
    all: interpolate(unsubscribe.doneAll, { name }),
    list: interpolate(unsubscribe.doneList, { list: listName(site, list, lang) }),
    'open-tracking': unsubscribe.doneTracking,
    reason: unsubscribe.reasonDone,
  }[what];
  const asksWhy = what === 'all' || what === 'list';
  const why = html`<form class="sheet" method="post">
    <fieldset>
      <legend>${unsubscribe.reasonTitle}</legend>
      <p>${interpolate(unsubscribe.reasonLead, { name })}</p>
      ${STOP_REASONS.map(
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
  return siteDocument(unsubscribe.doneTitle, lang, relativeRoot, body, site);
}
