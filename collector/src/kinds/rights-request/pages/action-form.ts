import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { actionFields } from '../action-from.js';
import type { RegisterEntry } from '../register-entry.js';
import type { FormAction } from '../register-event.js';
import { inWords } from '../../../i18n/format.js';
import { interpolate, type Texts } from '../../../i18n/texts.js';
import type { FaultyMember } from '../../../http/problem.js';

/** What could not be done: its fields and why. */
export interface FailedAction {
  fields: URLSearchParams;
  errors: readonly FaultyMember[];
}

export interface ActionForm {
  lang: string;
  csrfToken: string;
  failed?: FailedAction | undefined;
  type: FormAction;
  entry: RegisterEntry;
  words: Texts['rights'];
}

/** Why an action was not taken, in words. */
function whyNot({ entry, words, lang }: ActionForm, failed: FailedAction): string {
  const [fault] = failed.errors;
  const texts: Record<string, string> = words.register.refusals;
  const code = fault?.pointer === '/remediesMentioned' ? 'remedies' : (fault?.code ?? 'invalid');
  return interpolate(texts[code] ?? words.register.refusals.invalid, {
    legal: entry.legalDueDate ? inWords(entry.legalDueDate, lang) : '',
  });
}

/** One action as a form of its own, closed until it is wanted, or open with what went wrong. */
export function actionForm(asked: ActionForm) {
  const { type, entry, words, lang, csrfToken } = asked;
  const { register } = words;
  const failed = asked.failed?.fields.get('type') === type ? asked.failed : undefined;
  const values = failed?.fields ?? new URLSearchParams();
  const dates = {
    legal: entry.legalDueDate ? inWords(entry.legalDueDate, lang) : '',
    extended: entry.extendedDueDate ? inWords(entry.extendedDueDate, lang) : '',
  };
  const { title, hint } = register.actions[type];
  const labels = {
    ...register.labels,
    ...(type === 'refused' ? { reason: register.labels.refusalReason } : {}),
    ...(type === 'closed' ? { reason: register.labels.closeReason } : {}),
  };
  const id = (name: string) => `${type}-${name}`;
  const wrong = failed ? html` aria-describedby="${id('error')}"` : '';
  const field = (name: string) => {
    const label = interpolate(labels[name as keyof typeof labels] ?? name, dates);
    const value = values.get(name) ?? '';
    if (name === 'remedies')
      return html`<label class="choice"
        ><input
          type="checkbox"
          name="remedies"
          value="yes"
          ${value === 'yes' ? html` checked` : ''}${wrong}
        />
        <span>${label}</span></label
      >`;
    const input =
      name === 'on' || name === 'dueDate'
        ? html`<input type="date" id="${id(name)}" name="${name}" value="${value}" ${wrong} />`
        : html`<textarea id="${id(name)}" name="${name}" rows="4" ${wrong}>${value}</textarea>`;
    return html`<p class="field">
      <label for="${id(name)}">${label}</label>
      ${input}
    </p>`;
  };
  return html`<details${failed ? html` open` : ''}>
    <summary>${title}</summary>
    <p>${interpolate(hint, dates)}</p>
    ${
      failed
        ? html`<div class="alert" role="alert">
            <p id="${id('error')}"><strong>${register.alert}</strong> ${whyNot(asked, failed)}</p>
          </div>`
        : ''
    }
    <form class="sheet" method="post" action="${entry.reference}">
      ${actionFields[type].map(field)}
      <input type="hidden" name="type" value="${type}" />
      <input type="hidden" name="guard" value="${csrfToken}" />
      <input type="hidden" name="event-id" value="${randomUUID()}" />
      <p><button>${register.save}</button></p>
    </form>
  </details>`;
}
