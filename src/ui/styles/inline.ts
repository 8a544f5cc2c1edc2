import { css } from 'lit';

/** What `templates/inline.ts` marks: a fact that the owner has not given yet. */
export const inlineStyles = css`
  .missing {
    padding-inline: 4px;
    border: 1px dashed var(--_edge);
    border-radius: 4px;
    background: var(--_tint);
    color: inherit;
  }
`;
