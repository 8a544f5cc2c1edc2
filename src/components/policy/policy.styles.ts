import { css } from 'lit';
import { inlineStyles } from '../../ui/styles/inline.js';
import { tableStyles } from '../../ui/styles/table.js';
import { toolsStyles } from './tools.styles.js';

/** A document: one column of at most 68 characters, its contents beside it where there is room. */
export const policyStyles = [
  tableStyles,
  inlineStyles,
  toolsStyles,
  css`
    :host {
      contain-intrinsic-inline-size: min(48rem, 100vw - 4rem);
      font-size: 1rem;
    }

    article {
      max-inline-size: 68ch;
      margin-inline: auto;
    }

    h1 {
      font-size: clamp(1.625rem, 1.25rem + 2vw, 2.25rem);
    }

    h2 {
      font-size: 1.375rem;
    }

    h3 {
      font-size: 1.125rem;
    }

    h4,
    h5,
    h6 {
      font-size: 1rem;
    }

    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      scroll-margin-block-start: 24px;
    }

    .body > section {
      margin-block-start: 40px;
      padding-block-start: 24px;
      border-block-start: 1px solid var(--_line);
    }

    .body section > * + * {
      margin-block-start: 12px;
    }

    .body section section {
      margin-block-start: 32px;
    }

    ul,
    ol {
      padding-inline-start: 24px;
    }

    li + li {
      margin-block-start: 6px;
    }

    .meta {
      margin-block-start: 8px;
      color: var(--_soft);
    }

    .note {
      padding: 12px 16px;
      border-inline-start: 3px solid var(--_accent);
      background: var(--_tint);
    }

    .summary {
      margin-block-start: 24px;
      padding: 16px;
      border-radius: var(--_radius);
      background: var(--_tint);
    }

    .summary ul {
      margin-block-start: 8px;
    }

    dl > div {
      padding-block: 8px;
      border-block-end: 1px solid var(--_line);
    }

    dt {
      font-weight: 600;
    }

    @container (min-width: 560px) {
      dl > div {
        display: grid;
        grid-template-columns: 13rem minmax(0, 1fr);
        gap: 16px;
      }
    }

    .contents {
      margin-block-start: 24px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    .contents summary {
      padding-inline: 16px;
      font-weight: 600;
    }

    .contents ol {
      padding: 0 16px 12px;
      list-style: none;
    }

    .contents li + li {
      margin: 0;
    }

    .contents a {
      display: block;
      padding: 7px 8px;
      border-inline-start: 3px solid transparent;
      color: inherit;
      text-decoration: none;
    }

    .contents a:hover {
      text-decoration: underline;
    }

    .contents a[aria-current] {
      border-inline-start-color: var(--_accent);
      background: var(--_tint);
      font-weight: 600;
    }

    @container (min-width: 1000px) {
      article {
        display: grid;
        grid-template-columns: minmax(0, 280px) minmax(0, 68ch);
        column-gap: 48px;
        justify-content: center;
        max-inline-size: none;
      }

      article > * {
        grid-column: 2;
      }

      .contents {
        position: sticky;
        inset-block-start: 16px;
        grid-row: 1 / span 20;
        grid-column: 1;
        align-self: start;
        max-block-size: calc(100vh - 32px);
        margin-block-start: 0;
        overflow-y: auto;
        font-size: 0.9375rem;
      }
    }

    @media (forced-colors: active) {
      .contents a {
        border-inline-start-color: Canvas;
      }

      .contents a[aria-current] {
        border-inline-start: 3px solid Highlight;
        outline: 1px solid CanvasText;
        outline-offset: -1px;
      }

      .contents a[aria-current]:focus-visible {
        outline: 3px solid Highlight;
      }
    }

    @media print {
      :host {
        --_text: #000;
        --_surface: #fff;
        --_accent: #000;
        padding: 0;
        container-type: normal;
        font-size: 10.5pt;
      }

      article {
        display: block;
        max-inline-size: none;
      }

      .contents,
      .tools,
      .news,
      .check,
      .control {
        display: none;
      }

      h1,
      h2,
      h3,
      h4 {
        break-after: avoid;
      }

      p,
      li,
      dl > div {
        orphans: 3;
        widows: 3;
      }

      dl > div {
        display: grid;
        grid-template-columns: 11rem minmax(0, 1fr);
        gap: 12px;
        padding-block: 4px;
        break-inside: avoid;
      }

      a.spelled-out::after {
        content: ' (' attr(href) ')';
      }
    }
  `,
];
