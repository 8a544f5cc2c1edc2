import { css } from 'lit';
import { formStyles } from '../../ui/styles/forms.js';
import { inlineStyles } from '../../ui/styles/inline.js';

/**
 * No box and no background of its own: it takes the place it is given, in a page, at its foot or in a
 * dialog. Beside each other where there is room, below each other where there is none.
 */
export const newsletterStyles = [
  formStyles,
  inlineStyles,
  css`
    .surface {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      max-inline-size: 40rem;
    }

    form {
      gap: 16px;
    }

    .title {
      font-size: 1.25em;
      line-height: 1.25;
      font-weight: 650;
      text-wrap: balance;
    }

    .ticks {
      display: grid;
      gap: 4px;
    }

    .tick > .error {
      padding-inline-start: 12px;
      border-inline-start: 4px solid var(--_error);
    }

    .notice {
      display: grid;
      gap: 8px;
      font-size: 0.875em;
      color: var(--_soft);
    }

    .folded {
      grid-template-columns: auto;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 24px;
    }

    .folded > details[open] {
      flex-basis: 100%;
    }

    .folded dl {
      margin-block-start: 8px;
    }

    /* The button beside the address: what is ticked stands under the one, and comes before the other. */
    form.row {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 12px;
    }

    form.row > * {
      grid-column: 1;
    }

    form.row > .notice,
    form.row > .notice + .actions {
      grid-column: 1 / -1;
    }

    form.row > .actions:not(.notice + *) {
      grid-column: 2;
      grid-row: 1;
      /* A label and its distance from the field. */
      padding-block-start: calc(1.5em + 4px);
    }

    form.row input:not([type='checkbox']) {
      max-inline-size: none;
    }

    .notice dl {
      display: grid;
      gap: 4px;
    }

    .notice dl > div {
      display: grid;
      grid-template-columns: 9.5em minmax(0, 1fr);
      gap: 0 12px;
    }

    .notice dt {
      font-weight: 600;
    }

    .note {
      display: grid;
      gap: 8px;
    }

    .address {
      overflow-wrap: anywhere;
    }

    .status:empty {
      display: none;
    }

    [hidden] {
      display: none;
    }

    @container (max-width: 480px) {
      form.row {
        grid-template-columns: minmax(0, 1fr);
      }

      form.row > .actions:not(.notice + *) {
        grid-column: 1;
        grid-row: auto;
        padding-block-start: 0;
      }
    }

    @container (max-width: 420px) {
      .notice dl > div {
        grid-template-columns: minmax(0, 1fr);
      }

      button[type='submit'] {
        inline-size: 100%;
      }
    }

    @media (forced-colors: active) {
      .tick > .error {
        border-color: CanvasText;
      }
    }
  `,
];
