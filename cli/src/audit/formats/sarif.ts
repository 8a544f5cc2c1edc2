import type { Translate } from '../../../../src/i18n/translate.js';
import { RULES, severityOf, type RuleId } from '../rules.js';
import type { AuditReport } from '../types.js';
import { sarifLog } from '../../output/sarif-log.js';
import { placeOf } from './text.js';

/** A report as SARIF 2.1.0; where something was seen is an address of the site. */
export function auditSarif(report: AuditReport, t: Translate): string {
  const rules = Object.keys(RULES) as RuleId[];
  return sarifLog(
    {
      tool: 'limpide audit',
      rules,
      texts: 'audit',
      severityOf: (id) => severityOf(id as RuleId),
      results: report.findings.map(({ id, rule, severity, title, seen }) => ({
        ruleId: rule,
        ruleIndex: rules.indexOf(rule),
        level: severity,
        message: { text: [title, ...seen.map((each) => placeOf(each, t))].join('\n') },
        partialFingerprints: { 'limpideAudit/v1': id },
        locations: [...new Set(seen.map(({ page }) => page))].map((page) => ({
          physicalLocation: { artifactLocation: { uri: page }, region: { startLine: 1 } },
        })),
      })),
    },
    t,
  );
}
