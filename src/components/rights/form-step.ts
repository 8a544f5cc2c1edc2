import { html, type TemplateResult } from 'lit';
import { honeypotTemplate } from '../../ui/forms/honeypot.js';
import type { Editing } from './request/context.js';
import { answer } from './fields/answer.js';
import { capacity } from './fields/capacity.js';
import { identifier } from './fields/identifier.js';
import { motives } from './fields/motives.js';
import { rights } from './fields/rights.js';

/** The form: what is wanted, for whom, how to find them, how to answer. */
export const formStep = (editing: Editing, check: () => void): TemplateResult => html`
  <form
    novalidate
    aria-labelledby="title"
    @submit=${(event: Event) => {
      event.preventDefault();
      check();
    }}
  >
    ${rights(editing)} ${motives(editing)} ${capacity(editing)} ${identifier(editing)}
    ${answer(editing)}
    ${honeypotTemplate({
      label: editing.t('rights:website'),
      value: editing.draft.fields.website,
      change: (website) =>
        editing.edit({ ...editing.draft, fields: { ...editing.draft.fields, website } }),
    })}
    <p class="actions"><button type="submit">${editing.t('rights:review.check')}</button></p>
  </form>
`;
