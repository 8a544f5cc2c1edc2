import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Translate } from '../../i18n/translate.js';
import { onlyTrustedClick } from '../trusted-click.js';

export interface FieldOptions {
  t: Translate;
  /** Of the control; its hint and its error have ids made of it. */
  id: string;
  label: string;
  value: string;
  change: (value: string) => void;
  required?: boolean;
  hint?: string | undefined;
  /** What is wrong, in words that say how to correct it. */
  error?: string | undefined;
  /** `textarea` for several lines. */
  type?: 'text' | 'email' | 'tel' | 'textarea';
  /** A token of HTML's list; `off` for what a browser cannot know. */
  autocomplete?: string;
  maxlength?: number;
}

/** Ids of what describes a control; nothing where there is none. */
const describedBy = ({ id, hint, error }: Pick<FieldOptions, 'id' | 'hint' | 'error'>) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;

const hintTemplate = ({ id, hint }: Pick<FieldOptions, 'id' | 'hint'>) =>
  hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing;

/** What is wrong with a control, or a group of them, beside it. Needs the namespace `forms`. */
const errorTemplate = ({ t, id, error }: Pick<FieldOptions, 't' | 'id' | 'error'>) =>
  error
    ? html`<p class="error" id=${`${id}-error`}>
        <span class="visually-hidden">${t('forms:error')}</span> ${error}
      </p>`
    : nothing;

/**
 * A text field: its label with "obligatoire" or "facultatif" in words, its hint, and its error
 * beside it. Validation is ours: the browser's own bubbles go away by themselves.
 */
export function fieldTemplate(options: FieldOptions): TemplateResult {
  const { t, id, label, value, change, required, error, type = 'text' } = options;
  const { autocomplete = 'off', maxlength = 200 } = options;
  const input = (event: Event) =>
    change((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return html`
    <div class="field">
      <label for=${id}
        >${label}
        <span class="need">${t(required ? 'forms:required' : 'forms:optional')}</span></label
      >
      ${hintTemplate(options)} ${errorTemplate(options)}
      ${
        type === 'textarea'
          ? html`<textarea
              id=${id}
              rows="4"
              maxlength=${maxlength}
              autocomplete=${autocomplete}
              aria-required=${required ? 'true' : nothing}
              aria-invalid=${error ? 'true' : nothing}
              aria-describedby=${describedBy(options)}
              .value=${live(value)}
              @input=${input}
            ></textarea>`
          : html`<input
              id=${id}
              type=${type}
              maxlength=${maxlength}
              autocomplete=${autocomplete}
              autocapitalize=${type === 'email' ? 'none' : nothing}
              spellcheck=${type === 'email' ? 'false' : nothing}
              aria-required=${required ? 'true' : nothing}
              aria-invalid=${error ? 'true' : nothing}
              aria-describedby=${describedBy(options)}
              .value=${live(value)}
              @input=${input}
            />`
      }
    </div>
  `;
}

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Fields that this option opens, below it. */
  more?: TemplateResult | typeof nothing;
}

export interface GroupOptions extends Pick<FieldOptions, 't' | 'id' | 'hint' | 'error'> {
  legend: string;
  /** One answer, or several. */
  type: 'radio' | 'checkbox';
  required?: boolean;
  options: Option[];
  /** Options that few need, behind a line; it unfolds by itself once one of them is chosen. */
  folded?: { summary: string; options: Option[] } | undefined;
  checked: (value: string) => boolean;
  change: (value: string, checked: boolean) => void;
}

/** One button or box, with its label, its hint and what it brings along. */
function optionTemplate(
  { id, type, checked, change }: GroupOptions,
  { value, label, hint, more = nothing }: Option,
): TemplateResult {
  const own = `${id}-${value}`;
  return html`
    <div class="option">
      <input
        id=${own}
        type=${type}
        name=${id}
        value=${value}
        aria-describedby=${hint ? `${own}-hint` : nothing}
        .checked=${live(checked(value))}
        @change=${(event: Event) => change(value, (event.target as HTMLInputElement).checked)}
      />
      <label for=${own}>${label}</label>
      ${hint ? html`<p class="hint" id=${`${own}-hint`}>${hint}</p>` : nothing}
      ${more === nothing ? nothing : html`<div class="more">${more}</div>`}
    </div>
  `;
}

/** What is chosen is never hidden; what a reader has unfolded is never folded for them. */
const unfold = (chosen: boolean) =>
  ref((element) => {
    if (chosen && element) (element as HTMLDetailsElement).open = true;
  });

const foldedTemplate = (group: GroupOptions): TemplateResult | typeof nothing => {
  const { folded, checked } = group;
  if (!folded || folded.options.length === 0) return nothing;
  return html`<details class="others" ${unfold(folded.options.some(({ value }) => checked(value)))}>
    <summary>${folded.summary}</summary>
    ${folded.options.map((option) => optionTemplate(group, option))}
  </details>`;
};

/** A group of radio buttons or checkboxes, under its legend. */
export function groupTemplate(group: GroupOptions): TemplateResult {
  const { t, id, legend, type, required, error, options } = group;
  return html`
    <fieldset
      class="field group"
      id=${id}
      role=${type === 'radio' ? 'radiogroup' : 'group'}
      aria-required=${type === 'radio' && required ? 'true' : nothing}
      aria-invalid=${type === 'radio' && error ? 'true' : nothing}
      aria-describedby=${describedBy(group)}
    >
      <legend>
        ${legend} <span class="need">${t(required ? 'forms:required' : 'forms:optional')}</span>
      </legend>
      ${hintTemplate(group)} ${errorTemplate(group)}
      ${options.map((option) => optionTemplate(group, option))} ${foldedTemplate(group)}
    </fieldset>
  `;
}

export interface TickOptions extends Pick<FieldOptions, 't' | 'id' | 'label' | 'hint' | 'error'> {
  checked: boolean;
  change: (checked: boolean) => void;
}

/** A checkbox by which a person agrees to one thing: never ticked beforehand, never by a script. */
export function tickTemplate(options: TickOptions): TemplateResult {
  const { id, label, error, checked, change } = options;
  return html`
    <div class="option tick">
      <input
        id=${id}
        type="checkbox"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(options)}
        .checked=${live(checked)}
        @click=${onlyTrustedClick}
        @change=${(event: Event) => {
          const { checked: on } = event.target as HTMLInputElement;
          if (event.isTrusted || !on) change(on);
        }}
      />
      <label for=${id}>${label}</label>
      ${hintTemplate(options)} ${errorTemplate(options)}
    </div>
  `;
}
