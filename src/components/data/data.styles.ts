import { css } from 'lit';
import { tableStyles } from '../../ui/styles/table.js';

export const dataStyles = [
  tableStyles,
  css`
    :host {
      display: grid;
      gap: 40px;
    }

    section {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
    }

    .records {
      display: grid;
      gap: 16px;
      list-style: none;
    }

    .records li {
      display: grid;
      gap: 8px;
      padding: 16px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    dl {
      display: grid;
      gap: 4px;
    }

    dt {
      font-size: 0.875em;
      font-weight: 600;
      color: var(--_soft);
    }

    .formats,
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }

    .note,
    .question {
      padding: 12px 16px;
      border-inline-start: 4px solid var(--_accent);
      background: var(--_tint);
    }

    .question {
      display: grid;
      gap: 12px;
    }

    [role='status']:empty {
      display: none;
    }

    @media print {
      button,
      .question {
        display: none;
      }
    }
  `,
];
