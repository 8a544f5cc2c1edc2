import { html } from 'hono/html';
import { document } from '../../../pages/document.js';
import { fill, textsOf } from '../../../i18n/texts.js';
import { listName, nameOf } from '../../../sites/sites.js';
import type { Opened } from '../confirmations.js';
import { DEFAULT_LIST } from '@limpide/contract/kinds/sign-up/message';
import { trackingPurpose } from '../tracking-purpose.js';

/** What a confirmation link shows: a button, since scanners of mail open every link. */
export function confirmPage({ site, subscription, openTracking }: Opened, up: string) {
  const { lang, list } = subscription;
  const { confirm } = textsOf('newsletter', lang);
  const body = html`<h1>${confirm.title}</h1>
    <p>${fill(confirm.lead, { name: nameOf(site) })}</p>
    ${list === DEFAULT_LIST ? '' : html`<p>${fill(confirm.list, { list: listName(site, list, lang) })}</p>`}
    <p>
      ${openTracking ? fill(confirm.tracking, { purpose: trackingPurpose(site, lang) }) : confirm.noTracking}
    </p>
    <form class="sheet" method="post">
      <p><button>${confirm.button}</button></p>
    </form>
    <p>${confirm.nothing}</p>`;
  return document(confirm.title, lang, up, body, site);
}

/** What is shown once it is confirmed, and where to stop. */
export function confirmedPage({ site, subscription }: Opened, up: string, stopLink: string) {
  const { lang } = subscription;
  const { confirm } = textsOf('newsletter', lang);
  const body = html`<h1>${confirm.doneTitle}</h1>
    <p>${fill(confirm.done, { name: nameOf(site) })}</p>
    <p>${confirm.stop} <a href="${stopLink}">${confirm.stopLink}</a></p>`;
  return document(confirm.doneTitle, lang, up, body, site);
}

/** What every link gets that opens nothing: whether it never existed, has expired or was used. */
export function unknownLinkPage(lang: string, up: string) {
  const { unknown } = textsOf('newsletter', lang);
  const body = html`<h1>${unknown.title}</h1>
    <p>${unknown.lead}</p>
    <ul>
      <li>${unknown.confirm}</li>
      <li>${unknown.stop}</li>
    </ul>`;
  return document(unknown.title, lang, up, body);
}
