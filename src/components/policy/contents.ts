import { html, nothing, type TemplateResult } from 'lit';

export interface ContentsOptions {
  title: string;
  /** Language of the section titles. */
  language: string;
  sections: { id: string; title: string }[];
  /** Id of the section being read. */
  current: string | undefined;
  /** Open at once, where there is room beside the text. */
  open: boolean;
}

/** The table of contents: folded on a phone, beside the text on a wide screen. */
export const contentsTemplate = (options: ContentsOptions): TemplateResult => html`
  <nav class="contents" aria-label=${options.title} part="contents">
    <details ?open=${options.open}>
      <summary>${options.title}</summary>
      <ol lang=${options.language}>
        ${options.sections.map(
          ({ id, title }) => html`
            <li>
              <a href=${`#${id}`} aria-current=${id === options.current ? 'location' : nothing}
                >${title}</a
              >
            </li>
          `,
        )}
      </ol>
    </details>
  </nav>
`;
