import { css } from 'lit';
import { formStyles } from '../../ui/styles/forms.js';
import { switchStyles } from '../../ui/styles/switch.js';

export const choicesStyles = [
  formStyles,
  switchStyles,
  css`
    .surface {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 24px;
      max-inline-size: 44rem;
    }

    header,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }

    h2 {
      font-size: 1.5em;
    }

    h3 {
      font-size: 1.125em;
    }

    .group {
      display: grid;
      gap: 8px;
    }

    .group + .group {
      margin-block-start: 16px;
    }

    .lines {
      display: grid;
      padding: 0;
      list-style: none;
    }

    .lines li {
      padding-block: 16px;
      border-block-end: 1px solid var(--_line);
    }

    .lines li:first-child {
      border-block-start: 1px solid var(--_line);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 16px;
    }

    .name {
      flex: 1 1 12rem;
      font-size: 1.0625em;
      font-weight: 600;
      cursor: pointer;
    }

    .text {
      display: grid;
      gap: 4px;
    }

    .now {
      font-size: 0.9375em;
    }

    .now::before {
      content: '→ ' / '';
      color: var(--_soft);
    }

    .stop,
    .service {
      padding: 16px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    .service {
      background: var(--_tint);
    }

    .told:empty {
      display: none;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
    }
  `,
];
