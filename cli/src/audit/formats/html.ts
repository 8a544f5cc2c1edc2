import { longDate } from '@limpide/contract/dates-in-words';
import type { Translate } from '../../../../src/i18n/translate.js';
import { escapeHtml } from '../../html/escape-html.js';
import { printedHtml } from '../../html/printed.js';
import { scenarioName } from '../make-report.js';
import { hostOf } from '../site.js';
import type { AuditFinding, AuditReport, Evidence } from '../types.js';
import { AUDIT_STYLE } from './html-style.js';
import { scenarioHtml } from './scenario-html.js';
import { placeOf, totalOf } from './text.js';

const evidence = (each: Evidence, t: Translate): string => {
  const chain = each.chain?.length
    ? `<br><small class="meta">${escapeHtml(t('audit:chain', { chain: each.chain.join(' ← ') }))}</small>`
    : '';
  const url = each.url ? `<br><code>${escapeHtml(each.url)}</code>` : '';
  return `<li>${escapeHtml(placeOf(each, t))}${url}${chain}</li>`;
};

const finding = (each: AuditFinding, t: Translate): string => {
  const { severity, force, title, source, remedy, seen, count, rule } = each;
  const more =
    count > seen.length
      ? `<li class="meta">${escapeHtml(t('audit:more', { count: count - seen.length }))}</li>`
      : '';
  const say = (key: string) => escapeHtml(t(`audit:html.${key}`));
  return `<section class="finding ${severity}">
<h3><span class="severity">${escapeHtml(t(`checks:severity.${severity}`))}</span> ${escapeHtml(title)}</h3>
<dl>
<div><dt>${say('what')}</dt><dd>${escapeHtml(remedy)}</dd></div>
<div><dt>${say('source')}</dt><dd>${escapeHtml(source)} (${escapeHtml(t(`checks:force.${force}`))})</dd></div>
<div><dt>${say('where')}</dt><dd><ul>${seen.map((place) => evidence(place, t)).join('')}${more}</ul></dd></div>
</dl>
<p class="meta"><code>${escapeHtml(rule)}</code></p>
</section>`;
};

function services({ services: met, configuration }: AuditReport, t: Translate): string {
  if (met.length === 0) return '';
  const say = (key: string) => escapeHtml(t(`audit:html.${key}`));
  const rows = met.map(
    ({ name, declared, by }) => `<tr><th scope="row">${escapeHtml(name)}</th>
<td>${say(configuration === 'none' ? 'unconfigured' : declared ? 'yes' : 'no')}</td><td><code>${by.map(escapeHtml).join('</code> <code>')}</code></td></tr>`,
  );
  return `<h2>${say('services')}</h2>
<div class="scroll"><table><thead><tr><th scope="col">${say('service')}</th><th scope="col">${say('declared')}</th><th scope="col">${say('by')}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** A report as one HTML file, to be read or printed: pictures inside, no script, no request. */
export function auditHtml(report: AuditReport, t: Translate, language: string): string {
  const say = (key: string, values: Record<string, string> = {}) =>
    escapeHtml(t(`audit:html.${key}`, values));
  const host = hostOf(report.url);
  const [day = '', time = ''] = report.madeAt.split('T');
  return printedHtml(
    t('audit:html.title', { host }),
    language,
    [
      `<h1>${say('title', { host })}</h1>`,
      `<p class="total">${escapeHtml(totalOf(report, t))}</p>`,
      `<p class="meta">${say('made', { date: longDate(day, language), time: time.slice(0, 5) })} ${escapeHtml(t('audit:visited', { count: report.pages.length }))} ${escapeHtml(t(`audit:configuration.${report.configuration}`))}</p>`,
      `<p class="meta">${say('notAdvice')}</p>`,
      ...(report.findings.length > 0 ? [`<h2>${say('findings')}</h2>`] : []),
      ...report.findings.map((each) => finding(each, t)),
      services(report, t),
      `<h2>${say('timeline')}</h2><p class="meta">${say('about')}</p>`,
      ...report.scenarios.map(
        (each) =>
          `<section class="scenario"><h3>${escapeHtml(scenarioName(each.id, t))}</h3>${scenarioHtml(each, report, t)}</section>`,
      ),
      `<h2>${say('pages')}</h2><ul class="pages">${report.pages.map((page) => `<li><code>${escapeHtml(page)}</code></li>`).join('')}</ul>`,
    ].join('\n'),
    AUDIT_STYLE,
  );
}
