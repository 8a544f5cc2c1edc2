import { css } from 'lit';
import { switchStyles } from '../../ui/styles/switch.js';
import { tableStyles } from '../../ui/styles/table.js';

const own = css`
  dialog {
    inline-size: min(44rem, 100vw - 32px);
    max-inline-size: none;
    block-size: fit-content;
    max-block-size: min(52rem, 100dvh - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
  }

  dialog::backdrop {
    background: rgb(20 33 61 / 45%);
  }

  [part='panel'] {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }

  header,
  footer {
    flex: none;
    padding: 16px 24px;
  }

  header {
    display: grid;
    gap: 8px;
    border-block-end: 1px solid var(--_line);
  }

  footer {
    border-block-start: 1px solid var(--_line);
  }

  footer button {
    inline-size: 100%;
  }

  h2 {
    font-size: 1.375rem;
  }

  .list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 8px 24px 16px;
  }

  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }

  .group {
    margin-block-start: 16px;
  }

  .heading {
    font-size: 1rem;
  }

  .heading + p,
  .meta,
  .service p,
  .measure p {
    color: var(--_soft);
    font-size: 0.9375rem;
  }

  ul {
    list-style: none;
  }

  .purpose {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }

  .purpose h3 {
    font-size: 1rem;
  }

  .service,
  fieldset,
  .partners li {
    margin-block-start: 8px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  .service h4 {
    font-size: 0.9375rem;
  }

  fieldset {
    padding-block-end: 12px;
  }

  legend {
    padding-inline: 4px;
    font-weight: 600;
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    font-size: 0.9375rem;
  }

  dt {
    color: var(--_soft);
  }

  .note,
  .saved {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }

  .meta {
    margin-block-start: 16px;
  }

  :host(:not([modal])) [part='panel'] {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  @media (max-width: 640px) {
    dialog {
      inline-size: 100vw;
      max-block-size: 100dvh;
      margin-block-end: 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }

    header,
    footer,
    .list {
      padding-inline: 16px;
    }
  }

  @media (max-width: 359px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }

  @media (max-height: 560px) {
    dialog[open] {
      overflow-y: auto;
    }

    [part='panel'] {
      display: block;
    }
  }
`;

export const managerStyles = [switchStyles, tableStyles, own];
