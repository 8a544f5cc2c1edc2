import type { Translate } from '../../../../src/i18n/translate.js';
import { escapeHtml } from '../../html/escape-html.js';
import { scenarioName } from '../make-report.js';
import { hostOf, isThird } from '../site.js';
import { secondsOf } from './text.js';
import type { AuditReport, Scenario, SeenRequest } from '../types.js';

/** Dots that a line has room for: more of them would be one. */
const DOTS = 120;

/** Rules that a call of a third party breaks by itself. */
const BREAKS = /^third-(before|refused|withdrawn|beyond|undeclared|unknown)$/;

const percent = (at: number, length: number): string =>
  `${((at / Math.max(length, 1)) * 100).toFixed(2)}%`;

/** One lane for each third-party host, with a dot for each call. */
function lanes(
  { id, requests, length, decidedAt }: Scenario,
  report: AuditReport,
  t: Translate,
): string {
  const hosts = new Map<string, SeenRequest[]>();
  for (const request of requests)
    if (isThird(request.host, hostOf(report.url)))
      hosts.set(request.host, [...(hosts.get(request.host) ?? []), request]);
  if (hosts.size === 0) return `<p>${escapeHtml(t('audit:html.noThird'))}</p>`;
  const choice =
    decidedAt === undefined
      ? ''
      : `<b style="inset-inline-start:${percent(decidedAt, length)}" title="${escapeHtml(t('audit:html.choice'))}"></b>`;
  const isBad = (host: string, phase: SeenRequest['phase']) =>
    report.findings.some(
      ({ rule, id: finding, seen }) =>
        BREAKS.test(rule) &&
        finding === `${rule}:${host}` &&
        (rule === 'third-undeclared' ||
          (seen.some(({ scenario }) => scenario === id) &&
            (phase === 'before') ===
              (rule === 'third-before' || rule === 'third-unknown' || decidedAt === undefined))),
    );
  const rows = [...hosts].map(([host, calls]) => {
    const dots = calls
      .slice(0, DOTS)
      .map(
        ({ at, phase }) =>
          `<i${isBad(host, phase) ? ' class="bad"' : ''} style="inset-inline-start:${percent(at, length)}"></i>`,
      );
    const count = t('audit:html.calls', { count: calls.length });
    return `<li><span class="host">${escapeHtml(host)} <span class="meta">(${escapeHtml(count)})</span></span><span class="track">${choice}${dots.join('')}</span></li>`;
  });
  const end = t('audit:html.end', { seconds: secondsOf(length, t) });
  return `<ul class="lanes">${rows.join('\n')}
<li class="axis meta" aria-hidden="true"><span></span><span class="track"><span>${escapeHtml(t('audit:html.start'))}</span><span>${escapeHtml(end)}</span></span></li></ul>`;
}

/** What happened in a scenario: calls over time, what is kept at the end, the first page. */
export function scenarioHtml(scenario: Scenario, report: AuditReport, t: Translate): string {
  const { id, driven, left, screenshot } = scenario;
  const kept = left.map((key) => {
    const [type, name] = key.split(' ');
    return `${name} (${type})`;
  });
  const caption = escapeHtml(t('audit:html.shot', { scenario: scenarioName(id, t) }));
  return [
    '<div>',
    driven ? lanes(scenario, report, t) : `<p>${escapeHtml(t('audit:html.notDriven'))}</p>`,
    `<p class="meta">${
      kept.length > 0
        ? escapeHtml(t('audit:html.kept', { list: [...new Set(kept)].join(', ') }))
        : escapeHtml(t('audit:html.keptNone'))
    }</p></div>`,
    screenshot
      ? `<figure><img src="data:image/jpeg;base64,${screenshot}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`
      : '',
  ].join('\n');
}
