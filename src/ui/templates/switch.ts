// A native checkbox tells its own state; aria-checked would contradict it (ARIA in HTML, § 4).
/* eslint lit-a11y/role-has-required-aria-attrs: off */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../i18n/translate.js';

export interface SwitchOptions {
  /** Id of the element that names the switch, in the same shadow root. */
  labelledBy: string;
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
      aria-labelledby=${options.labelledBy}
      aria-describedby=${options.describedBy ?? nothing}
      .checked=${live(options.checked)}
      ?disabled=${options.disabled}
      @change=${(event: Event) => options.change((event.target as HTMLInputElement).checked, event)}
    />
    <span class="state" aria-hidden="true"
      >${options.state ?? t(options.checked ? 'common:on' : 'common:off')}</span
    >
  </label>
`;
