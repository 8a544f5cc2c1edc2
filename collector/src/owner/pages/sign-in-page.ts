import { html } from 'hono/html';
import { siteDocument } from '../../pages/site-document.js';
import { wrongAttributes } from '../../pages/field-fault.js';
import { textsOf } from '../../i18n/texts.js';

export interface SignInPage {
  lang: string;
  /** Where to go afterwards, below the base path. */
  next: string;
  failed?: 'wrong' | 'wait' | undefined;
}

/** Where the owner shows a token: the only way in for a browser. */
export function signInPage({ lang, next, failed }: SignInPage) {
  const { signIn } = textsOf('owner', lang);
  const body = html`<h1>${signIn.title}</h1>
    <p>${signIn.lead}</p>
    <form class="sheet" method="post" action="sign-in">
      <p class="field">
        <label for="token">${signIn.token}</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          autofocus
          ${failed ? wrongAttributes('token') : ''}
        />
        ${failed ? html`<span class="error" id="token-error" role="alert">${signIn[failed]}</span>` : ''}
      </p>
      <input type="hidden" name="next" value="${next}" />
      <p><button>${signIn.button}</button></p>
    </form>
    <p>${signIn.hours}</p>
    <p>${signIn.origin}</p>`;
  return siteDocument(signIn.title, lang, '', body);
}
