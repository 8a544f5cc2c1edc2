import { css } from 'lit';

/** Fields, and the page: two columns where there is room: questions, and what follows from them. */
export const appStyles = css`
  :host {
    max-inline-size: 1440px;
    margin-inline: auto;
    padding: 24px clamp(16px, 3vw, 40px) 64px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
  }

  h1 {
    font-size: 1.625rem;
  }

  h2 {
    font-size: 1.25rem;
    margin-block-end: 8px;
  }

  h2:focus {
    outline: none;
  }

  h3 {
    font-size: 1rem;
  }

  .tools,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .tools [aria-pressed='true'] {
    border: 2px solid var(--_accent);
  }

  nav {
    margin-block: 20px 28px;
    border-block-end: 1px solid var(--_line);
  }

  nav ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    list-style: none;
  }

  nav button.quiet {
    border-color: transparent;
    border-block-end: 3px solid transparent;
    border-radius: 0;
  }

  nav button[aria-current] {
    border-block-end-color: var(--_accent);
  }

  main {
    display: grid;
    gap: 40px;
  }

  main > *,
  .beside > * {
    min-inline-size: 0;
  }

  .form,
  .beside {
    display: grid;
    gap: 20px;
    align-content: start;
  }

  .beside {
    gap: 32px;
  }

  @media (min-width: 1000px) {
    main {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }

    main > .form:only-child {
      grid-column: 1 / -1;
      max-inline-size: 760px;
    }

    .below {
      display: none;
    }

    /* What follows from an answer stays beside it. */
    .beside {
      position: sticky;
      inset-block-start: 0;
      max-block-size: 100vh;
      overflow-y: auto;
      padding: 4px;
    }
  }

  p {
    max-inline-size: 68ch;
  }

  .help,
  .read {
    color: var(--_soft);
    font-size: 0.9375rem;
  }

  .said:empty {
    display: none;
  }

  .said,
  .outcome {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }

  .outcome {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .left {
    columns: 16rem;
    padding-inline-start: 20px;
  }

  .field {
    display: grid;
    gap: 4px;
  }

  label,
  legend {
    font-weight: 600;
  }

  input:not([type='checkbox'], [type='radio'], [type='color']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  textarea {
    font-family: ui-monospace, monospace;
    font-size: 0.875rem;
    resize: vertical;
  }

  ::placeholder {
    color: var(--_soft);
    opacity: 1;
  }

  .group {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .group legend {
    padding-inline: 8px;
    margin-inline-start: -8px;
  }

  .pair {
    display: grid;
    gap: 16px;
  }

  @media (min-width: 480px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    align-items: center;
  }

  .tick label {
    padding-block: 10px;
    cursor: pointer;
  }

  .tick .help {
    grid-column: 2;
  }

  [type='checkbox'] {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .colour {
    display: grid;
    grid-template-columns: 1fr 56px;
    gap: 8px;
    align-items: end;
  }

  .colour [type='color'] {
    inline-size: 56px;
    block-size: 44px;
    padding: 4px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
`;
