import { css } from 'lit';

export const embedStyles = css`
  :host {
    container-type: inline-size;
    box-sizing: border-box;
    overflow: hidden;
    /* Taller than what it stands for where its words need it: both buttons are always in sight. */
    min-block-size: max-content;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  /* In a frame that the page has made for it, which cannot grow. */
  :host([fills]) {
    container-type: size;
    min-block-size: 0;
    overflow: auto;
  }

  [part='panel'] {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 8px;
    box-sizing: border-box;
    justify-content: safe center;
    block-size: 100%;
    min-block-size: 100%;
    padding: 16px 24px;
  }

  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  /* Words over a picture keep their own ground. */
  .poster ~ .words {
    position: relative;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .words {
    display: flex;
    flex-direction: column;
    gap: 8px;
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

  @container (max-width: 420px) {
    [part='panel'] {
      padding: 8px 12px;
    }

    .name {
      font-size: 1rem;
    }

    p,
    a,
    button {
      font-size: 0.875rem;
      line-height: 1.3;
    }

    .words,
    .actions {
      gap: 6px;
    }

    .more {
      display: none;
    }

    button {
      padding-inline: 8px;
    }
  }

  @container (max-height: 240px) {
    .more {
      display: none;
    }
  }
`;
