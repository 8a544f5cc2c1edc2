import { css } from 'lit';

/** What is particular to a step: services, findings, files. */
export const stepStyles = css`
  .tool {
    display: grid;
    gap: 8px;
  }

  .offers,
  .findings {
    display: grid;
    gap: 12px;
    list-style: none;
  }

  .offer {
    display: grid;
    gap: 4px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
  }

  .offer details {
    padding-inline-start: 36px;
  }

  .offer .group {
    margin-inline-start: 36px;
  }

  .row {
    display: grid;
    gap: 16px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .inside {
    display: grid;
    gap: 16px;
    padding-block: 12px;
  }

  summary {
    min-block-size: 32px;
    overflow-wrap: anywhere;
  }

  textarea.words {
    font: inherit;
  }

  .facts {
    display: grid;
    gap: 8px;
    padding-block: 4px 12px;
  }

  dt {
    font-weight: 600;
  }

  dd ul {
    padding-inline-start: 20px;
  }

  .findings li {
    display: grid;
    gap: 6px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_edge);
    border-radius: var(--_radius-small);
  }

  .findings .error {
    border-inline-start-color: var(--_error);
  }

  .findings .error strong,
  .fault {
    color: var(--_error);
  }

  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
  }

  .total {
    margin-block-end: 12px;
  }

  .install {
    display: grid;
    gap: 24px;
    padding-inline-start: 24px;
  }

  .install > li {
    padding-inline-start: 4px;
  }

  .install > li > * {
    margin-block-start: 8px;
  }

  pre {
    overflow-x: auto;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_tint);
    font-size: 0.875rem;
    white-space: pre-wrap;
  }
`;
