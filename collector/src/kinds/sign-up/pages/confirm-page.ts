import { html } from 'hono/html';
import { siteDocument } from '../../../pages/site-document.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { listName, nameOf } from '../../../sites/sites.js';
import type { OpenedLink } from '../opened-link.js';
import { DEFAULT_LIST } from '@limpide/contract/kinds/sign-up/message';
import { trackingPurpose } from '../tracking-purpose.js';

/** What a confirmation link shows: a button, since scanners of mail open every link. */
export function confirmPage(
  { site, subscription, openTracking }: OpenedLink,
  relativeRoot: string,
  shown: string,
) {
  const { lang, list } = subscription;
  const { confirm } = textsOf('newsletter', lang);
  const body = html`<h1>${confirm.title}</h1>
    <p>${interpolate(confirm.lead, { name: nameOf(site) })}</p>
    ${list === DEFAULT_LIST ? '' : html`<p>${interpolate(confirm.list, { list: listName(site, list, lang) })}</p>`}
    <p>
      ${openTracking ? interpolate(confirm.tracking, { purpose: trackingPurpose(site, lang) }) : confirm.noTracking}
    </p>
    <form class="sheet" method="post">
      <input type="hidden" name="shown" value="${shown}" />
      <p><button>${confirm.button}</button></p>
    </form>
    <p>${confirm.nothing}</p>`;
  return siteDocument(confirm.title, lang, relativeRoot, body, site);
}

/** What is shown once it is confirmed, and where to stop. */
export function confirmedPage(
  { site, subscription }: OpenedLink,
  relativeRoot: string,
  stopLink: string,
) {
  const { lang } = subscription;
  const { confirm } = textsOf('newsletter', lang);
  const body = html`<h1>${confirm.doneTitle}</h1>
    <p>${interpolate(confirm.done, { name: nameOf(site) })}</p>
    <p>${confirm.stop} <a href="${stopLink}">${confirm.stopLink}</a></p>`;
  return siteDocument(confirm.doneTitle, lang, relativeRoot, body, site);
}

/** What every link gets that opens nothing: whether it never existed, has expired or was used. */
export function unknownLinkPage(lang: string, relativeRoot: string) {
  const { unknown } = textsOf('newsletter', lang);
  const body = html`<h1>${unknown.title}</h1>
    <p>${unknown.lead}</p>
    <ul>
      <li>${unknown.confirm}</li>
      <li>${unknown.stop}</li>
    </ul>`;
  return siteDocument(unknown.title, lang, relativeRoot, body);
}
