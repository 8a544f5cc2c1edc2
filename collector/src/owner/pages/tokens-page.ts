import { html } from 'hono/html';
import { cardsTable } from '../../pages/cards-table.js';
import { momentInWords } from '../../i18n/format.js';
import { interpolate, textsOf, type Texts } from '../../i18n/texts.js';
import type { TokenFacts } from '../../tokens/tokens.js';
import { ownerDocument, type OwnerDocument } from '../owner-document.js';

export interface TokensPage extends Omit<OwnerDocument, 'title' | 'body' | 'place'> {
  tokens: TokenFacts[];
  now: Date;
}

/** Days of these are the owner's; a zone per site would say nothing more. */
const ZONE = 'Europe/Paris';

function stateOf(token: TokenFacts, { tokens }: Texts['owner'], lang: string, now: Date): string {
  const at = (moment: Date) => momentInWords(moment.toISOString(), lang, ZONE);
  if (token.revokedAt) return interpolate(tokens.revoked, { at: at(token.revokedAt) });
  if (!token.expiresAt) return tokens.inForce;
  const isOver = token.expiresAt <= now;
  return interpolate(isOver ? tokens.expired : tokens.until, { at: at(token.expiresAt) });
}

/** Every token ever made, the newest first. */
export function tokensPage({ tokens, now, ...page }: TokensPage) {
  const words = textsOf('owner', page.lang);
  const { title, lead, caption, columns, everySite, none } = words.tokens;
  const rows = tokens.toReversed().map((token) => ({
    head: token.name,
    cells: [
      { wraps: token.scopes.join(', ') },
      { wraps: token.sites?.join(', ') ?? everySite },
      momentInWords(token.createdAt.toISOString(), page.lang, ZONE),
      stateOf(token, words, page.lang, now),
    ],
  }));
  const body = html`<h1>${title}</h1>
    <p>${lead}</p>
    ${
      rows.length === 0 ? html`<p>${none}</p>` : cardsTable(caption, Object.values(columns), rows)
    }`;
  return ownerDocument({ ...page, title, place: 'tokens', body });
}
