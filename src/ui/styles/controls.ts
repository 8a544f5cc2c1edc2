import { css } from 'lit';

/**
 * Buttons, links, the switch, and what is common to text. A control is at least 44 px high; what
 * has the focus wears a ring of 3 px, 2 px away. `button` and `.button` are one look, for accept
 * and refuse alike; `.quiet` is the third choice's.
 */
export const controls = css`
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h1,
  h2,
  h3,
  h4 {
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }

  a {
    color: var(--_link);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
    border-radius: 2px;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  button:hover,
  .button:hover {
    background: var(--_hover);
    border-color: var(--_hover);
    color: var(--_on-accent);
  }

  button.quiet,
  .button.quiet {
    background: transparent;
    border-color: var(--_edge);
    color: var(--_text);
  }

  button.quiet:hover,
  .button.quiet:hover {
    background: var(--_tint);
    border-color: var(--_accent);
  }

  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--_radius-small);
  }

  button[aria-disabled='true'],
  button:disabled {
    background: transparent;
    border: 1px dashed var(--_edge);
    color: var(--_soft);
    cursor: default;
  }

  summary {
    min-block-size: 44px;
    padding-block: 10px;
    cursor: pointer;
  }

  .visually-hidden:not(:focus, :active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }

    /* Browsers paint a backplate behind text: only their own pairs of colours stay readable. */
    button,
    .button,
    button:hover,
    .button:hover {
      background: ButtonFace;
      border-color: ButtonText;
      color: ButtonText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
