// A native checkbox tells its own state; aria-checked would contradict it (ARIA in HTML, § 4).
/* eslint lit-a11y/role-has-required-aria-attrs: off */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../i18n/translate.js';
import { onlyTrustedClick } from '../trusted-click.js';

export interface SwitchOptions {
  /** Of the checkbox: what names it is a `<label for>` in the same shadow root. */
  id: string;
  describedBy?: string;
  checked: boolean;
  disabled?: boolean;
  /**
   * Said instead of Activé or Désactivé where it is neither, such as "Accordé en partie": drawn
   * half way, and read out with the description, since a switch has no third state of its own.
   */
  partly?: string;
  change: (checked: boolean, event: Event) => void;
}

/** A checkbox that is a switch, with its state in words beside it. Styles: `styles/switch.ts`. */
export const switchTemplate = (t: Translate, options: SwitchOptions): TemplateResult => {
  const { id, checked, partly, disabled, describedBy, change } = options;
  const state = `${id}-state`;
  return html`
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        id=${id}
        aria-describedby=${[partly && state, describedBy].filter(Boolean).join(' ') || nothing}
        .checked=${live(checked)}
        .indeterminate=${live(partly !== undefined)}
        ?disabled=${disabled}
        @click=${onlyTrustedClick}
        @change=${(event: Event) => {
          const { checked: on } = event.target as HTMLInputElement;
          if (event.isTrusted || !on) change(on, event);
        }}
      />
      <span class="state" id=${state} aria-hidden="true"
        >${partly ?? t(checked ? 'common:on' : 'common:off')}</span
      >
    </label>
  `;
};
