import type { Translate } from '../../../src/i18n/translate.js';
import { RULES, severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { OpenedConfiguration } from '../input/project.js';
import { sarifLog } from './sarif-log.js';
import { locationOf } from './source-location.js';

/** A path as SARIF wants it: relative, with slashes. */
const uri = (path: string): string => encodeURI(path.replaceAll('\\', '/'));

/** Findings as SARIF 2.1.0, for code hosting and editors. */
export function asSarif(findings: Finding[], project: OpenedConfiguration, t: Translate): string {
  const rules = Object.keys(RULES);
  return sarifLog(
    {
      tool: 'limpide',
      rules,
      texts: 'checks',
      severityOf,
      results: findings.map((finding) => {
        const { path, line, column } = locationOf(finding, project);
        const title = t(`checks:rules.${finding.rule}.title`, finding.values);
        return {
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: severityOf(finding.rule),
          message: { text: finding.text ? `${title} « ${finding.text} »` : title },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uri(path) },
                region: { startLine: line, startColumn: column },
              },
              logicalLocations: [{ fullyQualifiedName: finding.place }],
            },
          ],
        };
      }),
    },
    t,
  );
}
