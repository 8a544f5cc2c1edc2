import { html } from 'hono/html';
import type { Html } from '../http/answer-page.js';

/** Attributes of a control that is wrong: they lead to the sentence beside it. */
export const wrongAttributes = (field: string): Html =>
  html` aria-invalid="true" aria-describedby="${field}-error"`;

/** The sentence beside a control, which says what is wrong with it. */
export const faultText = (field: string, text: string): Html =>
  html`<span class="error" id="${field}-error">${text}</span>`;
