import { css } from 'lit';

export const embedStyles = css`
  :host {
    container-type: inline-size;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  [part='panel'] {
    display: flex;
    flex-direction: column;
    gap: 8px;
    justify-content: safe center;
    min-block-size: 100%;
    padding: 16px 24px;
  }

  .name {
    font-size: 1.125rem;
    font-weight: 650;
  }

  p {
    max-inline-size: 60ch;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  @container (max-width: 400px) {
    [part='panel'] {
      padding: 12px;
    }
  }
`;
