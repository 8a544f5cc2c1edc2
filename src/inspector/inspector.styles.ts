import { css } from 'lit';
import { controls } from '../ui/styles/controls.js';
import { tableStyles } from '../ui/styles/table.js';
import { tokens } from '../ui/styles/tokens.js';

/**
 * A panel at the side, a sheet on phones. Its colours are its own: it is the owner's tool, and stays
 * legible whatever the page's theme is. What a page must not undo is important.
 */
export const inspectorStyles = [
  tokens,
  controls,
  tableStyles,
  css`
    :host {
      --limpide-accent: initial;
      --limpide-surface: initial;
      --limpide-text: initial;
      --limpide-radius: initial;
      --limpide-font: system-ui, sans-serif;

      color-scheme: light dark !important;
      position: fixed !important;
      inset: 0 0 0 auto !important;
      z-index: 2147483647 !important;
      inline-size: min(720px, 100vw) !important;
      block-size: auto !important;
      max-block-size: none !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      overflow: visible !important;
      font-size: 15px;
      background: var(--_surface) !important;
      color: var(--_text) !important;
      direction: ltr;
    }

    [role='dialog'] {
      display: grid;
      grid-template-rows: auto 1fr;
      block-size: 100%;
      border-inline-start: 1px solid var(--_edge);
      box-shadow: var(--_shadow);
    }

    [role='dialog']:focus-visible {
      outline-offset: -3px;
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      padding: 12px 20px;
      border-block-end: 1px solid var(--_line);
    }

    h2 {
      font-size: 1.25rem;
    }

    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    .body {
      position: relative;
      display: grid;
      align-content: start;
      gap: 8px;
      min-inline-size: 0;
      padding: 16px 20px 32px;
      overflow: auto;
      overscroll-behavior: contain;
    }

    .soft {
      font-size: 0.875em;
      color: var(--_soft);
    }

    .faults {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      border: 1px solid var(--_line);
      border-inline-start: 4px solid var(--_accent);
      border-radius: var(--_radius-small);
      background: var(--_tint);
    }

    .faults.wrong {
      border-inline-start-color: var(--_error);
    }

    .faults ul {
      display: grid;
      gap: 6px;
      padding-inline-start: 20px;
    }

    details {
      min-inline-size: 0;
      border-block-start: 1px solid var(--_line);
    }

    summary {
      font-weight: 600;
    }

    .inside {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
      padding-block: 4px 16px;
    }

    dl {
      display: grid;
      grid-template-columns: minmax(8em, auto) 1fr;
      gap: 4px 16px;
    }

    dt {
      color: var(--_soft);
    }

    td,
    th,
    dd,
    li {
      overflow-wrap: anywhere;
    }

    /* Words of our own stay whole: what may be long is in the other columns. */
    thead th,
    td:nth-child(2),
    td:nth-child(3) {
      overflow-wrap: break-word;
    }

    /* The section's title says it already. */
    .alone caption {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }

    textarea {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 14em;
      padding: 8px 12px;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius-small);
      background: var(--_surface);
      color: inherit;
      font:
        0.8125em / 1.4 ui-monospace,
        monospace;
      resize: vertical;
    }

    [role='status'] {
      flex-basis: 100%;
    }

    [role='status']:empty {
      display: none;
    }

    @media (max-width: 639px) {
      :host {
        inset: auto 0 0 !important;
        inline-size: 100vw !important;
        block-size: 75vh !important;
      }

      [role='dialog'] {
        border-inline-start: 0;
        border-block-start: 1px solid var(--_edge);
      }

      dl {
        grid-template-columns: 1fr;
      }

      dd {
        margin-block-end: 8px;
      }
    }

    @media print {
      :host {
        display: none !important;
      }
    }
  `,
];
