import { html, nothing, type TemplateResult } from 'lit';
import type { Block, ControlName } from '../../law/document/types.js';
import { inlineTemplate } from '../../ui/templates/inline.js';
import { tableTemplate } from '../../ui/templates/table.js';

/** A control, ready to be shown: a link, or a button with what it has just done; or nothing. */
export type ControlFor = (
  control: ControlName,
) => { href: string } | { act: () => void; status: string } | undefined;

/** One block as HTML elements. */
export function blockTemplate(
  block: Block,
  controlFor: ControlFor,
): TemplateResult | typeof nothing {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineTemplate(block.text)}</p>`;
    case 'note':
      return html`<p class="note">${inlineTemplate(block.text)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${inlineTemplate(item)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'definitions':
      return html`<dl>
        ${block.items.map(
          ({ term, text }) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${inlineTemplate(text)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'table':
      return tableTemplate({
        caption: block.caption,
        head: block.head,
        rows: block.rows.map((row) => row.map((cell) => html`${inlineTemplate(cell)}`)),
      });
    case 'control': {
      const use = controlFor(block.control);
      if (!use) return nothing;
      return 'href' in use
        ? html`<p class="control"><a class="button quiet" href=${use.href}>${block.label}</a></p>`
        : html`<p class="control">
            <button type="button" class="quiet" @click=${use.act}>${block.label}</button>
            <span role="status">${use.status}</span>
          </p>`;
    }
  }
}
