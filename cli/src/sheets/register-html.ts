import type { Translate } from '../../../src/i18n/translate.js';
import { contact } from '../../../src/law/document/generated-sections/people.js';
import { ownRetention } from '../../../src/law/document/generated-sections/own-retention.js';
import {
  toInline,
  type SectionContext,
} from '../../../src/law/document/generated-sections/section-context.js';
import { longDate } from '@limpide/contract/dates-in-words';
import type { Config } from '../../../src/core/types.js';
import { blockHtml, inlineHtml } from '../html/blocks.js';
import { escapeHtml } from '../html/escape-html.js';
import { printedHtml } from '../html/printed.js';
import type { Activity } from './activities.js';

const row = (head: string, cell: string): string =>
  `<tr><th scope="row">${escapeHtml(head)}</th><td>${cell}</td></tr>`;

const sheet = ({ id, title, fields }: Activity, number: number, t: Translate): string =>
  `<section class="sheet">
<h2 id="${escapeHtml(id)}">${number}. ${escapeHtml(title)}</h2>
<table><tbody>${fields
    .map(({ name, text }) => row(t(`sheets:fields.${name}`), inlineHtml(text)))
    .join('')}</tbody></table>
</section>`;

/** Who is responsible, and who answers for data protection (art. 30(1)(a)). */
function controller(context: SectionContext, t: Translate): string {
  const { dpo } = context.organisation;
  const officer = dpo
    ? [dpo.name, dpo.email, dpo.phone].filter(Boolean).join(t('policy:comma')) ||
      t('policy:missing')
    : t('sheets:none');
  const rows = contact(context).blocks.flatMap((block) =>
    block.type === 'definitions' ? block.items : [],
  );
  return `<section class="sheet"><table><tbody>${[
    ...rows.map(({ term, text }) => row(term, inlineHtml(text))),
    row(t('sheets:register.dpo'), inlineHtml(toInline(context, officer))),
  ].join('')}</tbody></table></section>`;
}

/** The register as pages to print: who, the list of activities, then a sheet for each. */
export function registerHtml(
  activities: Activity[],
  context: SectionContext,
  config: Config,
  made: { t: Translate; version: string; today: string },
): string {
  const { t, version, today } = made;
  const title = t('sheets:register.title', { organisation: context.organisation.name });
  const gaps = activities.reduce((sum, each) => sum + each.gaps.length, 0);
  const list = activities.map(
    ({ id, title: name, fields }, i) =>
      `<tr><td>${i + 1}</td><th scope="row"><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a></th>${fields
        .filter((field) => field.name === 'basis' || field.name === 'retention')
        .map(({ text }) => `<td>${inlineHtml(text)}</td>`)
        .join('')}</tr>`,
  );
  const head = ['number', 'activity', 'basis', 'retention'].map(
    (name) => `<th scope="col">${escapeHtml(t(`sheets:register.${name}`))}</th>`,
  );
  return printedHtml(
    title,
    context.language,
    [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p class="meta">${escapeHtml(t('sheets:register.from', { version, today: longDate(today, context.language) }))} ${escapeHtml(
        t('sheets:register.gaps', { count: gaps }),
      )}</p>`,
      `<p>${escapeHtml(t('sheets:register.scope'))}</p>`,
      controller(context, t),
      `<div class="scroll"><table><caption>${escapeHtml(t('sheets:register.list'))}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${list.join('')}</tbody></table></div>`,
      ...activities.map((each, i) => sheet(each, i + 1, t)),
      ...ownRetention(context).blocks.map(
        (block) => `<section class="sheet">${blockHtml(block, config)}</section>`,
      ),
    ].join('\n'),
  );
}
