import { css } from 'lit';

/** Search, versions, news, and the marks of what changed. */
export const toolsStyles = css`
  .tools {
    margin-block-start: 24px;
  }

  .search label {
    display: block;
    font-weight: 600;
  }

  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  .search [role='status']:empty {
    display: none;
  }

  .found {
    max-block-size: 20rem;
    overflow-y: auto;
    padding-block: 8px;
  }

  .found span {
    display: block;
    font-size: 0.9375em;
  }

  .versions a[aria-current] {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  .versions a {
    display: block;
    padding-block: 6px;
  }

  .news,
  .legend {
    margin-block-start: 24px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius-small);
  }

  .news h2 {
    font-size: 1.125rem;
  }

  .news > * + * {
    margin-block-start: 8px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }

  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
  }

  .check input {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }

  ins {
    background: var(--_tint);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  del {
    color: var(--_soft);
    text-decoration: line-through;
  }

  p.added,
  p.removed,
  p.changed {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }

  p.removed {
    border-inline-start-style: dashed;
    border-inline-start-color: var(--_edge);
  }
`;
