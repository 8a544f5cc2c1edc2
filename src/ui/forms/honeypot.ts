import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface HoneypotOptions {
  label: string;
  value: string;
  change: (value: string) => void;
}

/**
 * A field that people neither see nor meet; what fills it in is a program. Styles: `styles/forms.ts`.
 */
export const honeypotTemplate = ({ label, value, change }: HoneypotOptions): TemplateResult =>
  html`<div class="trap" aria-hidden="true">
    <label for="website">${label}</label>
    <input
      id="website"
      type="text"
      tabindex="-1"
      autocomplete="off"
      .value=${live(value)}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
  </div>`;
