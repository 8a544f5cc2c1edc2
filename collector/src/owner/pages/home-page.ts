import { html } from 'hono/html';
import { listOf } from '../../i18n/format.js';
import { pluralText, interpolate, textsOf } from '../../i18n/texts.js';
import { openPlaces, ownerDocument, type OwnerDocument } from '../owner-document.js';

export interface HomePage extends Omit<OwnerDocument, 'title' | 'body' | 'place'> {
  /** Names of the sites that the token opens. */
  sites: string[];
  /** Requests that wait for an answer; absent where the token does not open the register. */
  requests?: { open: number; late: number } | undefined;
}

/** What there is to see, and what is late. */
export function homePage({ sites, requests, ...page }: HomePage) {
  const { home } = textsOf('owner', page.lang);
  const state = requests && [
    pluralText('owner', 'home.open', requests.open, page.lang),
    requests.late > 0 &&
      html`<strong class="error"
        >${pluralText('owner', 'home.late', requests.late, page.lang)}</strong
      >`,
  ];
  const body = html`<h1>${home.title}</h1>
    <p>${interpolate(home.lead, { sites: listOf(sites, page.lang) })}</p>
    <ul class="places">
      ${openPlaces(page.access).map(([place, path]) =>
        place === 'home'
          ? ''
          : html`<li>
              <h2><a href="${page.relativeRoot || './'}${path}">${home[place]}</a></h2>
              <p>${home[`${place}Text`]}</p>
              ${place === 'register' && state ? html`<p>${state[0]} ${state[1] || ''}</p>` : ''}
            </li>`,
      )}
    </ul>`;
  return ownerDocument({ ...page, title: home.title, place: 'home', body });
}
