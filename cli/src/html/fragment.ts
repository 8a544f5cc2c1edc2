import type { Translate } from '../../../src/i18n/translate.js';
import { parseInline } from '../../../src/law/document/inline.js';
import { longDate } from '@limpide/contract/dates-in-words';
import type { Project } from '../input/project.js';
import { inlineHtml, sectionHtml } from './blocks.js';
import { escapeHtml } from './escape-html.js';

/**
 * The policy as an `<article>`: for a page of the owner's own, or for the inside of
 * `<limpide-policy>`, where it shows until the element does, and without script.
 */
export function fragmentHtml({ document, config, current }: Project, t: Translate): string {
  const { date, language, title, summary, sections, draft, note } = document;
  const dated = t(`policy:${current ? (draft ? 'draft' : 'inForce') : 'past'}`, {
    date: longDate(date, language),
    iso: date,
  });
  const brief = summary.map((line) => `<li>${inlineHtml(line)}</li>`).join('');
  const contents = sections.map(
    (section) => `<li><a href="#${escapeHtml(section.id)}">${escapeHtml(section.title)}</a></li>`,
  );
  return [
    `<article lang="${escapeHtml(language)}">`,
    `<h1 id="titre">${escapeHtml(title)}</h1>`,
    `<p>${inlineHtml(parseInline(dated))}</p>`,
    ...(note ? [`<p>${inlineHtml(note)}</p>`] : []),
    ...(brief
      ? [
          `<section><h2 id="en-bref">${escapeHtml(t('policy:summary'))}</h2><ul>${brief}</ul></section>`,
        ]
      : []),
    `<nav aria-label="${escapeHtml(t('policy:contents'))}"><ol>${contents.join('')}</ol></nav>`,
    ...sections.map((section) => sectionHtml(section, config)),
    '</article>',
  ].join('\n');
}
