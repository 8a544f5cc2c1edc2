import { html } from 'hono/html';
import type { FaultyMember } from '../../../http/problem.js';
import { nameOf, type Site } from '../../../sites/sites.js';
import { textsOf } from '../../../i18n/texts.js';
import { siteDocument } from '../../../pages/site-document.js';
import { fieldErrors, requestFields } from './form-fields.js';

export interface FormPage {
  site: Site;
  lang: string;
  fields: URLSearchParams;
  errors: readonly FaultyMember[];
  /** Of this request: sent again, corrected, it stays one. */
  key: string;
  relativeRoot: string;
}

/** The form with what was typed and what is wrong in it: nothing has to be typed twice. */
export function formPage({ site, lang, fields, errors, key, relativeRoot }: FormPage) {
  const words = textsOf('rights', lang);
  const { form } = words;
  const faults = fieldErrors({ words, errors });
  const isTrapped = faults.some(({ field }) => field === 'website');
  const body = html`<h1>${form.title}</h1>
    <div class="alert" role="alert">
      <p>${form.errorLead}</p>
      <ul>
        ${faults.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}
      </ul>
    </div>
    <form class="sheet" method="post">
      <p>${form.required}</p>
      ${requestFields({ words, name: nameOf(site), fields, errors })}
      <p class="field ${isTrapped ? '' : 'trap'}">
        <label for="website">${form.website}</label>
        <input
          id="website"
          name="website"
          autocomplete="off"
          ${isTrapped ? '' : html` tabindex="-1"`}
        />
      </p>
      <input type="hidden" name="lang" value="${lang}" />
      <input type="hidden" name="event-id" value="${key}" />
      <input type="hidden" name="shown" value="${fields.get('shown') ?? ''}" />
      <p><button>${form.send}</button></p>
    </form>`;
  return siteDocument(form.errorTitle, lang, relativeRoot, body, site);
}
