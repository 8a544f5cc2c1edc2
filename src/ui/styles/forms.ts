import { css } from 'lit';

/**
 * Fields, groups and their errors (`forms/field.ts`), the summary (`forms/summary.ts`) the honeypot (`forms/honeypot.ts`)
 * and notes:
 * one column, labels above, help under the label. An error has a bar, a word and a weight of its
 * own: never colour alone.
 */
export const formStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
  }

  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .field > label,
  legend {
    font-weight: 600;
  }

  legend {
    font-size: 1.0625em;
  }

  .need,
  .hint {
    font-size: 0.9375em;
    font-weight: 400;
    color: var(--_soft);
  }

  .need {
    white-space: nowrap;
  }

  input:not([type='radio'], [type='checkbox']),
  textarea,
  select {
    inline-size: 100%;
    max-inline-size: 32rem;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_field);
    color: inherit;
    font: inherit;
  }

  /* The list that a browser opens is its own, with its own background. */
  option {
    background: Canvas;
    color: CanvasText;
  }

  textarea {
    max-inline-size: 40rem;
    resize: vertical;
  }

  [aria-invalid='true']:not(fieldset) {
    border: 2px solid var(--_error);
  }

  .field:has(> .error) {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_error);
  }

  .error {
    font-weight: 600;
    color: var(--_error);
  }

  .group {
    gap: 8px;
  }

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    column-gap: 12px;
  }

  .option > input {
    display: grid;
    place-content: center;
    inline-size: 24px;
    block-size: 24px;
    margin: 10px 0;
    border: 2px solid var(--_edge);
    border-radius: 4px;
    background: var(--_field);
    color: inherit;
    appearance: none;
    cursor: pointer;
  }

  .option > input[type='radio'] {
    border-radius: 50%;
  }

  .option > input:checked {
    border-color: var(--_mark);
    background: var(--_accent);
  }

  .option > input:checked::before {
    content: '';
    inline-size: 7px;
    block-size: 12px;
    margin-block-end: 3px;
    border: solid var(--_on-accent);
    border-width: 0 3px 3px 0;
    rotate: 45deg;
  }

  .option > input[type='radio']:checked::before {
    inline-size: 10px;
    block-size: 10px;
    margin: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_on-accent);
  }

  .option > input:focus-visible {
    border-radius: 4px;
  }

  .option > input[type='radio']:focus-visible {
    border-radius: 50%;
  }

  .option > label {
    padding-block: 10px;
    cursor: pointer;
  }

  .option > .error {
    grid-column: 2;
  }

  .option > .hint {
    grid-column: 2;
    margin-block-start: -8px;
    padding-block-end: 4px;
  }

  .option > .more {
    grid-column: 2;
    display: grid;
    gap: 16px;
    padding: 4px 0 16px;
  }

  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .problems,
  .note {
    padding: 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: var(--_radius-small);
    border-end-end-radius: var(--_radius-small);
    background: var(--_tint);
  }

  .problems {
    border-color: var(--_error);
    background: var(--_surface);
  }

  .problems ul {
    padding-inline-start: 1.25em;
  }

  .problems li {
    padding-block: 4px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  @media (forced-colors: active) {
    .field:has(> .error),
    .problems,
    .note {
      border-color: CanvasText;
    }

    .option > input:checked {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }

    .option > input:checked::before {
      border-color: HighlightText;
    }

    .option > input[type='radio']:checked::before {
      background: HighlightText;
    }
  }
`;
