import { html } from 'hono/html';
import type { FaultyMember } from '../../../http/problem.js';
import { siteDocument } from '../../../pages/site-document.js';
import { faultText, wrongAttributes } from '../../../pages/field-fault.js';
import { interpolate, textsOf, type Texts } from '../../../i18n/texts.js';
import { nameOf, type Site } from '../../../sites/sites.js';
import { trackingPurpose } from '../tracking-purpose.js';

export interface FormPage {
  site: Site;
  lang: string;
  fields: URLSearchParams;
  errors: readonly FaultyMember[];
  relativeRoot: string;
}

const fieldOf: Record<string, string> = {
  '/form/email': 'email',
  '/consents/newsletter': 'newsletter',
  '/form/website': 'website',
};

/** What is wrong, in words, once per field. A list or source that is no id is for the owner to correct. */
function faultsOf({ errors, site }: FormPage, words: Texts['newsletter']) {
  const texts: Record<string, string> = words.errors;
  const known = errors.filter(({ pointer }) => Object.hasOwn(fieldOf, pointer));
  const faults = known.map(({ pointer }) => ({
    field: fieldOf[pointer],
    text: texts[pointer] ?? '',
  }));
  return faults.length === errors.length
    ? faults
    : [
        ...faults,
        { field: undefined, text: interpolate(words.errors.other, { name: nameOf(site) }) },
      ];
}

/** The form with what was typed and what is wrong in it. */
export function formPage(page: FormPage) {
  const { site, lang, fields, relativeRoot } = page;
  const words = textsOf('newsletter', lang);
  const { form } = words;
  const name = nameOf(site);
  const faults = faultsOf(page, words);
  const isWrong = (field: string) => faults.some((fault) => fault.field === field);
  const wrong = (field: string) => (isWrong(field) ? wrongAttributes(field) : '');
  const said = (field: string) =>
    faults.filter((fault) => fault.field === field).map(({ text }) => faultText(field, text));
  const box = (field: string, text: string, isRequired: boolean) =>
    html`<p class="field">
      <label class="choice"
        ><input
          type="checkbox"
          name="${field}"
          id="${field}"
          value="yes"
          ${fields.get(field) ? html` checked` : ''}${isRequired ? html` required` : ''}${wrong(field)}
        />
        <span>${text}</span></label
      >
      ${said(field)}
    </p>`;
  const kept = (field: string) =>
    fields.get(field)
      ? html`<input type="hidden" name="${field}" value="${fields.get(field)}" />`
      : '';
  const body = html`<h1>${interpolate(form.title, { name })}</h1>
    <div class="alert" role="alert">
      <p>${form.errorLead}</p>
      <ul>
        ${faults.map(({ field, text }) => html`<li>${field ? html`<a href="#${field}">${text}</a>` : text}</li>`)}
      </ul>
    </div>
    <form class="sheet" method="post">
      <p class="field">
        <label for="email">${form.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          required
          value="${fields.get('email') ?? ''}"
          ${wrong('email')}
        />
        ${said('email')}
      </p>
      ${box('newsletter', interpolate(form.newsletter, { name }), true)}
      ${box('open-tracking', interpolate(form.tracking, { purpose: trackingPurpose(site, lang) }), false)}
      <p class="field ${isWrong('website') ? '' : 'trap'}">
        <label for="website">${form.website}</label>
        <input
          id="website"
          name="website"
          autocomplete="off"
          ${isWrong('website') ? wrong('website') : html` tabindex="-1"`}
        />
        ${said('website')}
      </p>
      <p>${form.stop}</p>
      ${kept('list')} ${kept('source')} ${kept('event-id')} ${kept('shown')}
      <input type="hidden" name="lang" value="${lang}" />
      <p><button>${form.send}</button></p>
    </form>`;
  return siteDocument(form.errorTitle, lang, relativeRoot, body, site);
}
