import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '@limpide/contract/dates-in-words';
import type { Translate } from '../../i18n/translate.js';
import { parseInline } from '../../law/document/inline.js';
import type { PolicyDocument } from '../../law/document/types.js';
import { inlineTemplate } from '../../ui/templates/inline.js';

export interface MastheadOptions {
  t: Translate;
  language: string;
  /** ISO 8601 day. */
  today: string;
  /** Name of the version in force. */
  current: string;
}

/** Since when a version is in force, or until when it was. */
function dated(
  { date, version, draft }: PolicyDocument,
  { t, language, today, current }: MastheadOptions,
): TemplateResult | typeof nothing {
  // A version that bears no date is not given one.
  if (Number.isNaN(Date.parse(date))) return nothing;
  const known = date > today ? 'future' : version === current ? 'inForce' : 'past';
  const key = draft && known !== 'past' ? 'draft' : known;
  const text = t(`policy:${key}`, { date: longDate(date, language), iso: date });
  return html`<p class="meta">${inlineTemplate(parseInline(text))}</p>`;
}

/** What a version is called, when it holds, and what a reader should know of it. */
export const mastheadTemplate = (
  document: PolicyDocument,
  options: MastheadOptions,
): TemplateResult => html`
  <header>
    <h1 id="titre" tabindex="-1" lang=${document.language}>${document.title}</h1>
    ${dated(document, options)}
    ${document.note ? html`<p class="meta" part="note">${inlineTemplate(document.note)}</p>` : nothing}
  </header>
`;
