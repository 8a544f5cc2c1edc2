import { css } from 'lit';

/**
 * The switch of `templates/switch.ts`: a native checkbox of 44 × 24 px, in a target of 44 × 44. On
 * and off differ by the knob's side, its fill and a tick, and by the word beside it: never by colour
 * alone.
 */
export const switchStyles = css`
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    cursor: pointer;
  }

  .switch input {
    position: relative;
    flex: none;
    inline-size: 44px;
    block-size: 24px;
    margin: 0;
    border: 2px solid var(--_edge);
    border-radius: 12px;
    background: var(--_field);
    color: inherit;
    appearance: none;
    cursor: inherit;
  }

  .switch input::before {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    transition: inset-inline-start 150ms;
  }

  .switch input:checked {
    border-color: var(--_mark);
    background: var(--_accent);
  }

  .switch input:checked::before {
    inset-inline-start: 23px;
    border-color: var(--_on-accent);
    background: var(--_on-accent);
  }

  .switch input:checked::after {
    content: '';
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: 9px;
    inline-size: 6px;
    block-size: 10px;
    border: solid var(--_on-accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  .switch input:indeterminate {
    border-color: var(--_mark);
    background: linear-gradient(
      90deg,
      color-mix(in srgb, var(--_accent) 55%, var(--_field)) 50%,
      var(--_field) 50%
    );
  }

  .switch input:indeterminate::before {
    inset-inline-start: 13px;
    border-color: var(--_edge);
    background: var(--_field);
  }

  .switch input:indeterminate::after {
    content: '';
    position: absolute;
    inset-block: 9px auto;
    inset-inline: 17px auto;
    inline-size: 6px;
    block-size: 2px;
    border: 0;
    background: currentcolor;
    rotate: none;
  }

  .switch input:focus-visible {
    border-radius: 12px;
  }

  .switch input:disabled {
    border-style: dashed;
    cursor: default;
  }

  .switch .state {
    min-inline-size: 5.5em;
    font-size: 0.875em;
  }

  @media (forced-colors: active) {
    .switch input:checked {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }

    .switch input:checked::before {
      background: HighlightText;
      border-color: HighlightText;
    }

    .switch input:checked::after {
      border-color: HighlightText;
    }
  }
`;
