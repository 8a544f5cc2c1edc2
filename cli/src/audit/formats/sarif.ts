import type { Translate } from '../../../../src/i18n/translate.js';
import { RULES, severityOf, type RuleId } from '../rules.js';
import type { AuditReport } from '../types.js';
import { placeOf } from './text.js';

/** A report as SARIF 2.1.0; where something was seen is an address of the site. */
export function auditSarif(report: AuditReport, t: Translate): string {
  const rules = Object.keys(RULES) as RuleId[];
  const run = {
    tool: {
      driver: {
        name: 'limpide audit',
        rules: rules.map((id) => ({
          id,
          shortDescription: { text: t(`audit:rules.${id}.source`) },
          help: { text: t(`audit:rules.${id}.mend`) },
          defaultConfiguration: { level: severityOf(id) },
        })),
      },
    },
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
  };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  );
}
