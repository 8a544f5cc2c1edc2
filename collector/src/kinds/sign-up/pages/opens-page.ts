import { html } from 'hono/html';
import { document } from '../../../pages/document.js';
import { fill, textsOf } from '../../../i18n/texts.js';
import { nameOf } from '../../../sites/sites.js';
import type { Opened } from '../confirmations.js';
import { trackingPurpose } from '../tracking-purpose.js';

/** Asks whether openings may be measured: two buttons of one look, neither before the other in it. */
export function opensPage({ site, subscription }: Opened, up: string) {
  const { lang } = subscription;
  const { tracking } = textsOf('newsletter', lang);
  const body = html`<h1>${tracking.title}</h1>
    <p>${fill(tracking.lead, { name: nameOf(site), purpose: trackingPurpose(site, lang) })}</p>
    <p>${tracking.free}</p>
    <form method="post">
      <button name="answer" value="no">${tracking.refuse}</button>
      <button name="answer" value="yes">${tracking.accept}</button>
    </form>`;
  return document(tracking.title, lang, up, body, site);
}

/** What is shown once it is answered. */
export function answeredPage({ site, subscription }: Opened, up: string, openTracking: boolean) {
  const { lang } = subscription;
  const { tracking } = textsOf('newsletter', lang);
  const body = html`<h1>${tracking.doneTitle}</h1>
    <p>${openTracking ? tracking.accepted : tracking.refused}</p>`;
  return document(tracking.doneTitle, lang, up, body, site);
}
