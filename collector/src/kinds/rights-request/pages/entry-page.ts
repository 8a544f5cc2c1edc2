import { html } from 'hono/html';
import type { FaultyMember } from '../../../http/problem.js';
import { nameOf, type Site } from '../../../sites/sites.js';
import { ownerDocument, type OwnerDocument } from '../../../owner/owner-document.js';
import { REQUEST_CHANNELS } from '@limpide/contract/kinds/rights-request/vocabulary';
import { languages, nameOfLanguage } from '../../../i18n/languages.js';
import { textsOf } from '../../../i18n/texts.js';
import { faultText, wrongAttributes } from '../../../pages/field-fault.js';
import { fieldErrors, requestFields } from './form-fields.js';

export interface EntryPage extends Pick<
  OwnerDocument,
  'lang' | 'access' | 'csrfToken' | 'relativeRoot'
> {
  site: Site;
  today: string;
  key: string;
  fields: URLSearchParams;
  errors: readonly FaultyMember[];
}

/** The form by which a request that came another way is entered. */
export function entryPage(page: EntryPage) {
  const { site, lang, today, csrfToken, key, relativeRoot, fields, errors, access } = page;
  const words = textsOf('rights', lang);
  const { register, form } = words;
  const faults = fieldErrors({ words, errors });
  const dayFault = faults.find(({ field }) => field === 'received-at');
  const chosen = (name: string, value: string) =>
    fields.get(name) === value ? html` selected` : '';
  const body = html`<nav>
      <a href="${relativeRoot}register?site=${site.id}">${register.back}</a>
    </nav>
    <h1>${register.newTitle}</h1>
    <p>${register.newLead}</p>
    ${
      faults.length > 0
        ? html`<div class="alert" role="alert">
            <p>${form.errorLead}</p>
            <ul>
              ${faults.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}
            </ul>
          </div>`
        : ''
    }
    <form class="sheet" method="post" action="${relativeRoot}register">
      <p>${form.required}</p>
      <p class="field">
        <label for="channel">${register.channel}</label>
        <select id="channel" name="channel">
          ${REQUEST_CHANNELS.filter((channel) => channel !== 'form').map(
            (channel) =>
              html`<option value="${channel}" ${chosen('channel', channel)}>
                ${words.channels[channel]}
              </option>`,
          )}
        </select>
      </p>
      <p class="field">
        <label for="received-at">${register.receivedOn}</label>
        <input
          type="date"
          id="received-at"
          name="received-at"
          max="${today}"
          value="${fields.get('received-at') ?? today}"
          ${dayFault ? wrongAttributes('received-at') : ''}
        />
        ${dayFault ? faultText('received-at', dayFault.text) : ''}
      </p>
      ${requestFields({ words, name: nameOf(site), fields, errors, isByHand: true })}
      <p class="field">
        <label for="lang">${register.lang}</label>
        <select id="lang" name="lang">
          ${languages.map(
            (each) =>
              html`<option value="${each}" lang="${each}" ${chosen('lang', each)}>
                ${nameOfLanguage(each)}
              </option>`,
          )}
        </select>
      </p>
      <input type="hidden" name="site" value="${site.id}" />
      <input type="hidden" name="guard" value="${csrfToken}" />
      <input type="hidden" name="event-id" value="${key}" />
      <p><button>${register.enter}</button></p>
    </form>`;
  return ownerDocument({
    title: register.newTitle,
    lang,
    relativeRoot,
    access,
    csrfToken,
    place: 'register',
    site: site.id,
    body,
  });
}
