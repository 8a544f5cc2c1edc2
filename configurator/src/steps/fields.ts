import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Draft } from '../model/draft.js';
import { valueAt } from '../model/paths.js';

export interface FieldOptions {
  label: string;
  help?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'tel';
  placeholder?: string;
  value: unknown;
  /** What is meant by what is typed, where that is something else. */
  read?: (typed: string) => string;
  /** Given what is typed, without spaces around it; undefined where nothing is. */
  set(value: string | undefined): void;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

type Written = HTMLInputElement | HTMLTextAreaElement;

/** Puts a value into a field, unless what is typed there means the same: a space may begin a word. */
const holding = <Value>(
  value: Value,
  asText: (value: Value) => string,
  read: (text: string) => Value,
) =>
  ref((element) => {
    const field = element as Written | undefined;
    if (field && asText(read(field.value)) !== asText(value)) field.value = asText(value);
  });

/** A line of text, its label above and its help below. */
export function field(id: string, options: FieldOptions): TemplateResult {
  const { label, help, type = 'text', placeholder, value, read = String, set } = options;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type=${type}
        autocomplete="off"
        placeholder=${placeholder ?? nothing}
        aria-describedby=${help ? `${id}-help` : nothing}
        ${holding(text(value), String, (typed) => read(typed.trim()))}
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

const linesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Several texts, a line each. */
export const lines = (
  id: string,
  label: string,
  help: string | undefined,
  value: string[],
  set: (value: string[]) => void,
): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      class="words"
      rows=${Math.max(2, Math.min(8, value.length + 1))}
      aria-describedby=${help ? `${id}-help` : nothing}
      ${holding(value, (each) => each.join('\n'), linesIn)}
      @input=${(event: Event) => set(linesIn((event.target as HTMLTextAreaElement).value))}
    ></textarea>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
  </div>
`;

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
