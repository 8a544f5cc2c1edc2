import { html } from 'hono/html';
import { siteDocument } from '../../../pages/site-document.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { nameOf } from '../../../sites/sites.js';
import type { OpenedLink } from '../opened-link.js';

/** Asks whoever has long been silent whether to go on: one button, since scanners open every link. */
export function continuePage({ site, subscription }: OpenedLink, up: string) {
  const { lang } = subscription;
  const { continue: words } = textsOf('newsletter', lang);
  const body = html`<h1>${words.title}</h1>
    <p>${interpolate(words.lead, { name: nameOf(site) })}</p>
    <form class="sheet" method="post">
      <p><button>${words.button}</button></p>
    </form>
    <p>${words.nothing}</p>`;
  return siteDocument(words.title, lang, up, body, site);
}

/** What is shown to whoever goes on, and where to stop. */
export function continuedPage({ site, subscription }: OpenedLink, up: string, stopLink: string) {
  const { lang } = subscription;
  const { continue: words, confirm } = textsOf('newsletter', lang);
  const body = html`<h1>${words.doneTitle}</h1>
    <p>${interpolate(words.done, { name: nameOf(site) })}</p>
    <p>${confirm.stop} <a href="${stopLink}">${confirm.stopLink}</a></p>`;
  return siteDocument(words.doneTitle, lang, up, body, site);
}
