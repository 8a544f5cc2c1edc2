import { html } from 'hono/html';
import type { Html } from '../../http/answer-page.js';
import { interpolate, textsOf } from '../../i18n/texts.js';
import type { WholeText } from '../../texts/read-texts.js';

/** The very words that were on screen, with their version, language and hash. */
export function shownText(
  {
    text,
    version,
    lang: language,
    sha256,
  }: Pick<WholeText, 'text' | 'version' | 'lang' | 'sha256'>,
  lang: string,
): Html {
  const { texts: words } = textsOf('owner', lang);
  const facts = { version: version ?? words.noVersion, lang: language, sha256 };
  return html`<section aria-labelledby="shown">
    <h2 id="shown">${words.shown}</h2>
    <p>${interpolate(words.facts, facts)}</p>
    <blockquote class="said" lang="${language}">${text}</blockquote>
  </section>`;
}
