import { css } from 'lit';
import { formStyles } from '../../ui/styles/forms.js';
import { letterStyles } from './letter.styles.js';

const surface = css`
  .surface {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 44rem;
  }

  h2 {
    font-size: 1.5em;
  }

  h3 {
    font-size: 1.125em;
  }

  .step {
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--_soft);
  }

  section,
  .note,
  .way {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .at-once,
  .ways > div.screen {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .way + .way {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .one-step {
    gap: 12px;
    padding-block: 4px;
  }

  .at-once summary {
    font-weight: 600;
  }

  .information {
    gap: 8px;
    font-size: 0.9375em;
    color: var(--_soft);
  }

  .information h3 {
    font-size: 1em;
  }

  .lines {
    display: grid;
  }

  .lines > div {
    display: grid;
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr);
    gap: 0 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }

  .lines dt {
    font-weight: 600;
  }

  .lines dd {
    grid-column: 2;
    white-space: pre-line;
  }

  .receipt {
    padding: 24px;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: 0 0 var(--_radius) var(--_radius);
  }

  .status:empty {
    display: none;
  }

  [hidden] {
    display: none;
  }

  @media (max-width: 480px) {
    .lines > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .lines dd {
      grid-column: 1;
    }

    .receipt {
      padding: 16px;
    }
  }

  @media print {
    .print-letter .screen,
    .print-receipt .screen {
      display: none !important;
    }

    .receipt {
      padding-inline: 0;
      border: 0;
    }

    .receipt a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;

export const rightsStyles = [formStyles, surface, letterStyles];
