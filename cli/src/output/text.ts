import type { Translate } from '../../../src/i18n/translate.js';
import { forceOf, severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { OpenedConfiguration } from '../input/project.js';
import { advice } from './advice.js';
import { locationOf } from './source-location.js';

/** Facts that only the owner has: there may be fifty, and three errors must not drown among them. */
const GAPS = ['fact-missing', 'fact-advised'];

/** Gaps in one part, a line each, those of articles 13 and 14 marked as the errors that they are. */
function together(
  gaps: Finding[],
  project: OpenedConfiguration,
  t: Translate,
  mend: string,
): string {
  const lines = gaps.map((gap) => {
    const { path, line } = locationOf(gap, project);
    return `  ${path}:${line}  ${t(`checks:severity.${severityOf(gap.rule)}`)}  ${gap.place}`;
  });
  const source = (rule: string) => `${t(`checks:rules.${rule}.source`)}`;
  const sources = [...new Set(gaps.map(({ rule }) => source(rule)))].join(' ; ');
  return [
    t('checks:gaps', { count: gaps.length }),
    ...lines,
    `  ${sources}`,
    `  ${t('checks:mend', { text: mend })}`,
  ].join('\n');
}

/** Findings for people: what, where, the sentence, the source, what to do. */
export function asText(findings: Finding[], project: OpenedConfiguration, t: Translate): string {
  const say = ({ rule, values = {} }: Finding, key: string) =>
    t(`checks:rules.${rule}.${key}`, values);
  const isGap = ({ rule }: Finding) => GAPS.includes(rule);
  const parts = findings
    .filter((each) => !isGap(each))
    .map((finding) => {
      const { path, line } = locationOf(finding, project);
      return [
        `${path}:${line}  ${t(`checks:severity.${severityOf(finding.rule)}`)}  ${finding.rule}`,
        `  ${say(finding, 'title')}`,
        ...(finding.text ? [`  « ${finding.text} »`] : []),
        `  ${t('checks:source', { text: say(finding, 'source'), force: t(`checks:force.${forceOf(finding.rule)}`) })}`,
        `  ${t('checks:mend', { text: advice(finding, t) })}`,
      ].join('\n');
    });
  const gaps = findings.filter(isGap);
  if (gaps[0]) parts.push(together(gaps, project, t, say(gaps[0], 'mend')));
  const count = (severity: string) =>
    findings.filter(({ rule }) => severityOf(rule) === severity).length;
  const total = t('checks:total', {
    errors: t('checks:errors', { count: count('error') }),
    warnings: t('checks:warnings', { count: count('warning') }),
    notes: t('checks:notes', { count: count('note') }),
  });
  return [...parts, findings.length ? total : t('checks:none')].join('\n\n');
}
