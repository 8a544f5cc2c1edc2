import { html } from 'hono/html';
import { wholePage } from '../pages/whole-page.js';
import type { Html } from '../http/answer-page.js';
import type { Access } from '../tokens/access.js';
import type { TokenScope } from '../tokens/scopes.js';
import { textsOf } from '../i18n/texts.js';

export type OwnerPlace =
  'home' | 'figures' | 'register' | 'subscribers' | 'texts' | 'evidence' | 'tokens' | 'trail';

/** The owner's pages, in the order of the navigation: address below the base path, and who may. */
export const ownerPlaces: readonly [OwnerPlace, path: string, scope?: TokenScope][] = [
  ['home', ''],
  ['figures', 'figures', 'read'],
  ['register', 'register', 'rights'],
  ['subscribers', 'newsletter/subscribers', 'newsletter'],
  ['texts', 'texts', 'read'],
  ['evidence', 'evidence', 'read'],
  ['tokens', 'tokens', 'tokens'],
  ['trail', 'trail', 'trail'],
];

export interface OwnerDocument {
  title: string;
  lang: string;
  /** From this page back to the base path: `../`. */
  relativeRoot: string;
  access: Access;
  place: OwnerPlace;
  /** Kept from page to page. */
  site?: string | undefined;
  csrfToken: string;
  body: Html;
}

/** What this token opens. A token of some sites only does not make tokens. */
export const openPlaces = ({ scopes, sites }: Access) =>
  ownerPlaces.filter(
    ([place, , scope]) =>
      (!scope || scopes.includes(scope)) && (place !== 'tokens' || sites === null),
  );

/** A page of the owner's, with the way to the others and the way out. */
export function ownerDocument(page: OwnerDocument): Html {
  const { title, lang, relativeRoot, access, place, site, csrfToken, body } = page;
  const { nav } = textsOf('owner', lang);
  const query = site ? `?site=${site}` : '';
  const current = (one: OwnerPlace) => (one === place ? html` aria-current="page"` : '');
  return wholePage({
    title: `${title} – Limpide`,
    lang,
    sheet: `${relativeRoot}pages.css`,
    body: html`<header class="owner">
        <nav aria-label="${nav.label}">
          <ul>
            ${openPlaces(access).map(
              ([one, path]) =>
                html`<li>
                  <a href="${relativeRoot || './'}${path}${path ? query : ''}" ${current(one)}
                    >${nav[one]}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        ${
          access.session === undefined
            ? ''
            : html`<form method="post" action="${relativeRoot}sign-out">
                <input type="hidden" name="guard" value="${csrfToken}" />
                <span>${access.name}</span>
                <button class="quiet">${nav.out}</button>
              </form>`
        }
      </header>
      <main>${body}</main>`,
  });
}
