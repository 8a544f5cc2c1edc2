import { longDate } from '@limpide/contract/dates-in-words';
import type { Translate } from '../../../src/i18n/translate.js';
import { inlineHtml } from '../html/blocks.js';
import { escapeHtml } from '../html/escape-html.js';
import { printedHtml } from '../html/printed.js';
import type { Question, Sheet, SheetKind } from './questions.js';

const KINDS: SheetKind[] = ['exemption', 'interest', 'transfer'];

const row = ({ key, known, verdict }: Question, kind: SheetKind, t: Translate): string => {
  const source = t(`sheets:${kind}.sources.${key}`, { defaultValue: '' });
  return `<tr>
<th scope="row">${escapeHtml(t(`sheets:${kind}.questions.${key}`))}${
    source ? `<br><small class="meta">${escapeHtml(source)}</small>` : ''
  }</th>
<td>${known.map(inlineHtml).join('<br>')}</td>
<td>${escapeHtml(t(`sheets:verdicts.${verdict}`))}</td>
<td class="blank"></td>
</tr>`;
};

const section = ({ kind, id, title, questions }: Sheet, t: Translate): string => {
  const head = ['question', 'known', 'verdict', 'answer'].map(
    (name) => `<th scope="col">${escapeHtml(t(`sheets:head.${name}`))}</th>`,
  );
  return `<section class="sheet">
<h3 id="${escapeHtml(id)}">${escapeHtml(title)}</h3>
<table class="questions"><thead><tr>${head.join('')}</tr></thead><tbody>
${questions.map((question) => row(question, kind, t)).join('\n')}
</tbody></table>
<p>${escapeHtml(t('sheets:signed'))}</p>
</section>`;
};

/** The sheets as pages to print, by kind; a kind of which there is none says so. */
export function sheetsHtml(
  sheets: Sheet[],
  made: { t: Translate; language: string; organisation: string; version: string; today: string },
): string {
  const { t, language, organisation, version, today } = made;
  const title = t('sheets:assess.title', { organisation });
  return printedHtml(
    title,
    language,
    [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p class="meta">${escapeHtml(t('sheets:register.from', { version, today: longDate(today, language) }))}</p>`,
      `<p>${escapeHtml(t('sheets:assess.scope'))}</p>`,
      ...KINDS.flatMap((kind) => {
        const own = sheets.filter((sheet) => sheet.kind === kind);
        return [
          `<h2>${escapeHtml(t(`sheets:${kind}.title`))}</h2>`,
          `<p>${escapeHtml(t(`sheets:${kind}.${own.length ? 'about' : 'none'}`))}</p>`,
          ...own.map((sheet) => section(sheet, t)),
        ];
      }),
    ].join('\n'),
  );
}
