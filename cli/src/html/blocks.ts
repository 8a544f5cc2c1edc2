import type { Config } from '../../../src/core/types.js';
import { controlAddress } from '../../../src/law/document/control-address.js';
import type { Block, Inline, Section } from '../../../src/law/document/types.js';
import { escapeHtml } from './escape-html.js';

/** Runs of text: the same elements as in the page's `<limpide-policy>`. */
export const inlineHtml = (runs: Inline[]): string =>
  runs
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run);
      const text = escapeHtml(run.text);
      if ('missing' in run) return `<mark>${text}</mark>`;
      if ('lang' in run) return `<span lang="${escapeHtml(run.lang)}">${text}</span>`;
      return 'datetime' in run
        ? `<time datetime="${escapeHtml(run.datetime)}">${text}</time>`
        : `<a href="${escapeHtml(run.href)}">${text}</a>`;
    })
    .join('');

/** A block of the document. */
export function blockHtml(block: Block, config: Config): string {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'definitions':
      return `<dl>${block.items
        .map(
          ({ term, text }) => `<div><dt>${escapeHtml(term)}</dt><dd>${inlineHtml(text)}</dd></div>`,
        )
        .join('')}</dl>`;
    case 'table': {
      const head = block.head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
      const rows = block.rows.map(([first = [], ...rest]) => {
        const cells = rest.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('');
        return `<tr><th scope="row">${inlineHtml(first)}</th>${cells}</tr>`;
      });
      return `<table><caption>${escapeHtml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'control': {
      const href = controlAddress(block.control, config);
      return href ? `<p><a href="${escapeHtml(href)}">${escapeHtml(block.label)}</a></p>` : '';
    }
  }
}

/** A section, its heading the anchor, with the sections below it. */
export function sectionHtml(section: Section, config: Config, level = 2): string {
  const tag = `h${Math.min(level, 6)}`;
  return [
    '<section>',
    `<${tag} id="${escapeHtml(section.id)}">${escapeHtml(section.title)}</${tag}>`,
    ...section.blocks.map((block) => blockHtml(block, config)),
    ...section.sections.map((below) => sectionHtml(below, config, level + 1)),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}
