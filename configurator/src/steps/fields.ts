import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../model/draft.js';
import { valueAt } from '../model/paths.js';

export interface FieldOptions {
  label: string;
  help?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'tel';
  placeholder?: string;
  value: unknown;
  /** Given what is typed, without spaces around it; undefined where nothing is. */
  set(value: string | undefined): void;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A line of text, its label above and its help below. */
export function field(id: string, options: FieldOptions): TemplateResult {
  const { label, help, type = 'text', placeholder, value, set } = options;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type=${type}
        autocomplete="off"
        placeholder=${placeholder ?? nothing}
        aria-describedby=${help ? `${id}-help` : nothing}
        .value=${live(text(value))}
        @input=${(event: Event) => {
          const typed = (event.target as HTMLInputElement).value;
          // A space at the end may be the beginning of a word.
          if (typed.trim() !== text(value) || typed === '') set(typed.trim() || undefined);
        }}
      />
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
    </div>
  `;
}

/** A line of text that stands at a path of the configuration. */
export const fieldAt = (
  draft: Draft,
  path: string,
  options: Omit<FieldOptions, 'value' | 'set'>,
): TemplateResult =>
  field(path.replaceAll('.', '-'), {
    ...options,
    value: valueAt(draft.config, path),
    set: (value) => draft.set(path, value),
  });

export interface TickOptions {
  label: string | TemplateResult;
  help?: string | undefined;
  checked: boolean;
  set(checked: boolean): void;
}

export const tick = (
  id: string,
  { label, help, checked, set }: TickOptions,
): TemplateResult => html`
  <div class="tick">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      aria-describedby=${help ? `${id}-help` : nothing}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
  </div>
`;

/** One of a few, as a select; an empty value takes the key away. */
export const choice = (
  id: string,
  label: string,
  options: [value: string, label: string][],
  value: unknown,
  set: (value: string | undefined) => void,
): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value || undefined)}
    >
      ${options.map(
        ([each, said]) =>
          html`<option value=${each} .selected=${each === (value ?? '')}>${said}</option>`,
      )}
    </select>
  </div>
`;
