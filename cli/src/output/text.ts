import type { Translate } from '../../../src/i18n/translate.js';
import { forceOf, severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { OpenedConfiguration } from '../input/project.js';
import { advice } from './advice.js';
import { locationOf } from './source-location.js';

/** Findings for people: what, where, the sentence, the source, what to do. */
export function asText(findings: Finding[], project: OpenedConfiguration, t: Translate): string {
  const say = ({ rule, values = {} }: Finding, key: string) =>
    t(`checks:rules.${rule}.${key}`, values);
  const parts = findings.map((finding) => {
    const { path, line } = locationOf(finding, project);
    return [
      `${path}:${line}  ${t(`checks:severity.${severityOf(finding.rule)}`)}  ${finding.rule}`,
      `  ${say(finding, 'title')}`,
      ...(finding.text ? [`  « ${finding.text} »`] : []),
      `  ${t('checks:source', { text: say(finding, 'source'), force: t(`checks:force.${forceOf(finding.rule)}`) })}`,
      `  ${t('checks:mend', { text: advice(finding, t) })}`,
    ].join('\n');
  });
  const count = (severity: string) =>
    findings.filter(({ rule }) => severityOf(rule) === severity).length;
  const total = t('checks:total', {
    errors: t('checks:errors', { count: count('error') }),
    warnings: t('checks:warnings', { count: count('warning') }),
    notes: t('checks:notes', { count: count('note') }),
  });
  return [...parts, findings.length ? total : t('checks:none')].join('\n\n');
}
