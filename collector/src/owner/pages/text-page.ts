import { html } from 'hono/html';
import { momentInWords } from '../../i18n/format.js';
import { textsOf } from '../../i18n/texts.js';
import { cardsTable } from '../../pages/cards-table.js';
import { timeZoneOf, type Site } from '../../sites/sites.js';
import type { TextUse, WholeText } from '../../texts/read-texts.js';
import { ownerDocument, type OwnerDocument } from '../owner-document.js';
import { shownText } from './shown-text.js';
import { surfaceName } from './surface-name.js';

export interface TextPage extends Omit<OwnerDocument, 'title' | 'body' | 'place' | 'site'> {
  of: Site;
  text: WholeText;
}

/** A text that was shown, and the last records that name it. */
export function textPage({ of, text, ...page }: TextPage) {
  const { lang, relativeRoot } = page;
  const { texts: words } = textsOf('owner', lang);
  const at = (moment: string | null) =>
    moment === null ? words.unused : momentInWords(moment, lang, timeZoneOf(of));
  const linked = ({ kind, eventId, at: received }: TextUse) =>
    kind === 'decision'
      ? html`<a href="${relativeRoot}decisions/${eventId}?site=${of.id}&at=${received}"
          ><code>${eventId}</code></a
        >`
      : html`<code>${eventId}</code>`;
  const title = surfaceName(text.surface, lang);
  const body = html`<h1>${title}</h1>
    ${shownText(text, lang)}
    <dl>
      <div>
        <dt>${words.columns.first}</dt>
        <dd>${at(text.firstAt)}</dd>
      </div>
      <div>
        <dt>${words.columns.last}</dt>
        <dd>${at(text.lastAt)}</dd>
      </div>
      <div>
        <dt>${words.kept}</dt>
        <dd>${at(text.keptAt)}</dd>
      </div>
    </dl>
    ${cardsTable(
      words.uses,
      Object.values(words.useColumns),
      text.uses.map((use) => ({ head: at(use.at), cells: [use.action, { wraps: linked(use) }] })),
    )}`;
  return ownerDocument({ ...page, site: of.id, title, place: 'texts', body });
}
