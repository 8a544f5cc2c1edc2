import type { Translate } from '../../../../src/i18n/translate.js';
import { scenarioName } from '../make-report.js';
import type { AuditFinding, AuditReport, Evidence } from '../types.js';

/** Milliseconds as seconds, to a tenth. */
export const secondsOf = (at: number, t: Translate): string =>
  (at / 1000).toFixed(1).replace('.', t('audit:decimalMark'));

/** Where something was seen, in a line or two. */
export const placeOf = ({ scenario, page, at }: Evidence, t: Translate): string =>
  at === undefined
    ? t('audit:place', { scenario: scenarioName(scenario, t), page })
    : t('audit:placeAt', { scenario: scenarioName(scenario, t), page, at: secondsOf(at, t) });

/** How many of each severity, in a sentence. */
export function totalOf({ findings, known }: AuditReport, t: Translate): string {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const total = t('checks:total', {
    errors: t('checks:errors', { count: count('error') }),
    warnings: t('checks:warnings', { count: count('warning') }),
    notes: t('checks:notes', { count: count('note') }),
  });
  const all = findings.length ? total : t('checks:none');
  return known > 0 ? `${all} ${t('audit:known', { count: known })}` : all;
}

const part = (finding: AuditFinding, t: Translate): string => {
  const { severity, force, rule, title, source, remedy, seen, count } = finding;
  return [
    `${t(`checks:severity.${severity}`)}  ${rule}`,
    `  ${title}`,
    ...seen.flatMap((each) => [
      `  – ${placeOf(each, t)}`,
      ...(each.url ? [`    ${each.url}`] : []),
      ...(each.chain?.length ? [`    ${t('audit:chain', { chain: each.chain.join(' ← ') })}`] : []),
    ]),
    ...(count > seen.length ? [`  – ${t('audit:more', { count: count - seen.length })}`] : []),
    `  ${t('checks:source', { text: source, force: t(`checks:force.${force}`) })}`,
    `  ${t('checks:mend', { text: remedy })}`,
  ].join('\n');
};

/** A report for people, to be read in a terminal. */
export const auditText = (report: AuditReport, t: Translate): string =>
  [
    [
      t('audit:heading', { url: report.url }),
      t('audit:visited', { count: report.pages.length }),
      t(`audit:configuration.${report.configuration}`),
    ].join('\n'),
    ...report.findings.map((each) => part(each, t)),
    totalOf(report, t),
  ].join('\n\n');
