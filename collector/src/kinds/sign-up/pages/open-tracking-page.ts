import { html } from 'hono/html';
import { siteDocument } from '../../../pages/site-document.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { nameOf } from '../../../sites/sites.js';
import type { OpenedLink } from '../opened-link.js';
import { trackingPurpose } from '../tracking-purpose.js';

/** Asks whether openings may be measured: two buttons of one look, neither before the other in it. */
export function openTrackingPage(
  { site, subscription }: OpenedLink,
  relativeRoot: string,
  shown: string,
) {
  const { lang } = subscription;
  const { tracking } = textsOf('newsletter', lang);
  const body = html`<h1>${tracking.title}</h1>
    <p>
      ${interpolate(tracking.lead, { name: nameOf(site), purpose: trackingPurpose(site, lang) })}
    </p>
    <p>${tracking.free}</p>
    <form method="post">
      <input type="hidden" name="shown" value="${shown}" />
      <button name="answer" value="no">${tracking.refuse}</button>
      <button name="answer" value="yes">${tracking.accept}</button>
    </form>`;
  return siteDocument(tracking.title, lang, relativeRoot, body, site);
}

/** What is shown once it is answered. */
export function openTrackingAnsweredPage(
  { site, subscription }: OpenedLink,
  relativeRoot: string,
  openTracking: boolean,
) {
  const { lang } = subscription;
  const { tracking } = textsOf('newsletter', lang);
  const body = html`<h1>${tracking.doneTitle}</h1>
    <p>${openTracking ? tracking.accepted : tracking.refused}</p>`;
  return siteDocument(tracking.doneTitle, lang, relativeRoot, body, site);
}
