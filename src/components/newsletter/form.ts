import { html, nothing, type TemplateResult } from 'lit';
import { fieldTemplate, tickTemplate } from '../../ui/forms/field.js';
import { honeypotTemplate } from '../../ui/forms/honeypot.js';
import { valuesOf, type NewsletterContext } from './context.js';
import type { MoreField } from './sign-up-draft.js';
import { consentTexts } from './notice.js';

const AUTOCOMPLETE = { name: 'name', phone: 'tel' };

/** A field that the owner has asked for: the mention of article L. 223-2 stands under a number. */
const more = (context: NewsletterContext, name: MoreField): TemplateResult => {
  const { t, draft, problems, edit } = context;
  return fieldTemplate({
    t,
    id: name,
    label: t(`newsletter:${name}`),
    hint: name === 'phone' ? t('forms:callMention') : undefined,
    type: name === 'phone' ? 'tel' : 'text',
    autocomplete: AUTOCOMPLETE[name],
    value: draft[name],
    error: problems.get(name),
    change: (value) => edit({ ...draft, [name]: value }),
  });
};

/** The two consents, each a box of its own. */
const consents = (context: NewsletterContext): TemplateResult => {
  const { t, draft, problems, edit } = context;
  const texts = consentTexts(context);
  const hints = {
    // How to take it back is due before it is given (art. 7(3) GDPR).
    newsletter: `${t('newsletter:newsletterHint')} ${t('newsletter:notice.withdraw')}`,
    openTracking: t('newsletter:openTrackingHint'),
  };
  const tick = (id: string, name: 'newsletter' | 'openTracking') =>
    tickTemplate({
      t,
      id,
      label: texts[name] ?? '',
      hint: hints[name],
      error: problems.get(id),
      checked: draft[name],
      change: (on) => edit({ ...draft, [name]: on }),
    });
  return html`
    <div class="ticks">
      ${tick('newsletter', 'newsletter')}
      ${texts['openTracking'] ? tick('open-tracking', 'openTracking') : nothing}
    </div>
  `;
};

export interface FormOptions {
  /** What tells this form from another one of the page, to those who do not see where it stands. */
  name: string;
  notice: TemplateResult;
  /** Under the button; above it otherwise. */
  folded: boolean;
  /** The address and the button beside each other, where there is room. */
  row: boolean;
  button: TemplateResult;
  submit: () => void;
}

/** Our own form: the address, the two consents, the button and the notice. */
export function formTemplate(context: NewsletterContext, options: FormOptions): TemplateResult {
  const { t, draft, problems, edit } = context;
  return html`
    <form
      novalidate
      class=${options.row ? 'row' : nothing}
      aria-label=${options.name}
      @submit=${(event: Event) => {
        event.preventDefault();
        options.submit();
      }}
    >
      ${fieldTemplate({
        t,
        id: 'email',
        label: t('newsletter:email'),
        value: draft.email,
        error: problems.get('email'),
        required: true,
        type: 'email',
        autocomplete: 'email',
        maxlength: 254,
        change: (email) => edit({ ...draft, email }),
      })}
      ${context.options.fields.map((name) => more(context, name))} ${consents(context)}
      ${honeypotTemplate({
        label: t('newsletter:website'),
        value: draft.website,
        change: (website) => edit({ ...draft, website }),
      })}
      ${
        options.folded
          ? html`${options.button} ${options.notice}`
          : html`${options.notice} ${options.button}`
      }
    </form>
  `;
}

/** Where there is no endpoint, an e-mail is the way. */
export function byMailTemplate(context: NewsletterContext): TemplateResult | typeof nothing {
  const { t } = context;
  const values = valuesOf(context);
  const { email } = values;
  if (!email) return nothing;
  const subject = encodeURIComponent(t('newsletter:none.subject', values));
  return html`<p>${t('newsletter:none.text')}</p>
    <p class="actions">
      <a class="button quiet" href=${`mailto:${email}?subject=${subject}`}
        >${t('newsletter:none.link', values)}</a
      >
    </p>`;
}
