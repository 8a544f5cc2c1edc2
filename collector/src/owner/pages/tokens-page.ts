import { html } from 'hono/html';
import { fill, momentInWords } from '../../rights/words.js';
import type { TokenFacts } from '../../tokens/tokens.js';
import { ownerDocument, type OwnerDocument } from '../owner-document.js';
import { ownerWords, type OwnerWords } from '../words.js';

export interface TokensPage extends Omit<OwnerDocument, 'title' | 'body' | 'place'> {
  tokens: TokenFacts[];
  now: Date;
}

/** Days of these are the owner's; a zone per site would say nothing more. */
const ZONE = 'Europe/Paris';

function stateOf(token: TokenFacts, { tokens }: OwnerWords, lang: string, now: Date): string {
  const at = (moment: Date) => momentInWords(moment.toISOString(), lang, ZONE);
  if (token.revokedAt) return fill(tokens.revoked, { at: at(token.revokedAt) });
  if (!token.expiresAt) return tokens.inForce;
  const isOver = token.expiresAt <= now;
  return fill(isOver ? tokens.expired : tokens.until, { at: at(token.expiresAt) });
}

/** Every token ever made, the newest first. */
export function tokensPage({ tokens, now, ...page }: TokensPage) {
  const words = ownerWords(page.lang);
  const { title, lead, caption, columns, everySite, none } = words.tokens;
  const row = (token: TokenFacts) =>
    html`<tr>
      <th scope="row">${token.name}</th>
      <td data-label="${columns.scopes}" class="text">${token.scopes.join(', ')}</td>
      <td data-label="${columns.sites}" class="text">${token.sites?.join(', ') ?? everySite}</td>
      <td data-label="${columns.created}">
        ${momentInWords(token.createdAt.toISOString(), page.lang, ZONE)}
      </td>
      <td data-label="${columns.state}">${stateOf(token, words, page.lang, now)}</td>
    </tr>`;
  const body = html`<h1>${title}</h1>
    <p>${lead}</p>
    ${
      tokens.length === 0
        ? html`<p>${none}</p>`
        : html`<table class="cards">
            <caption>
              ${caption}
            </caption>
            <thead>
              <tr>
                ${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${tokens.toReversed().map(row)}
            </tbody>
          </table>`
    }`;
  return ownerDocument({ ...page, title, place: 'tokens', body });
}
