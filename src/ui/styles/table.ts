import { css } from 'lit';

/**
 * The table of `templates/table.ts`. In a container narrower than 640 px each row becomes a card,
 * its first cell the card's title and each other cell preceded by its column's name.
 */
export const tableStyles = css`
  .table {
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  caption {
    padding-block-end: 8px;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  th {
    font-weight: 600;
  }

  thead th {
    border-block-end: 2px solid var(--_edge);
  }

  @container (max-width: 639px) {
    table,
    caption,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      display: none;
    }

    tr {
      margin-block-end: 12px;
      padding: 8px 12px 12px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    th,
    td {
      padding: 4px 0;
      border: 0;
    }

    th {
      font-size: 1.0625em;
    }

    td::before {
      content: attr(data-column);
      display: block;
      font-size: 0.875em;
      font-weight: 600;
      color: var(--_soft);
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
