// A native checkbox tells its own state; aria-checked would contradict it (ARIA in HTML, § 4).
/* eslint lit-a11y/role-has-required-aria-attrs: off */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../i18n/translate.js';
import { onlyByPeople } from '../only-by-people.js';

export interface SwitchOptions {
  /** Of the checkbox: what names it is a `<label for>` in the same shadow root. */
  id: string;
  describedBy?: string;
  checked: boolean;
  disabled?: boolean;
  /** Said instead of Activé or Désactivé, such as "Accordé en partie". */
  state?: string;
  change: (checked: boolean, event: Event) => void;
}

/** A checkbox that is a switch, with its state in words beside it. Styles: `styles/switch.ts`. */
export const switchTemplate = (t: Translate, options: SwitchOptions): TemplateResult => html`
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      id=${options.id}
      aria-describedby=${options.describedBy ?? nothing}
      .checked=${live(options.checked)}
      ?disabled=${options.disabled}
      @click=${onlyByPeople}
      @change=${(event: Event) => {
        const { checked } = event.target as HTMLInputElement;
        if (event.isTrusted || !checked) options.change(checked, event);
      }}
    />
    <span class="state" aria-hidden="true"
      >${options.state ?? t(options.checked ? 'common:on' : 'common:off')}</span
    >
  </label>
`;
