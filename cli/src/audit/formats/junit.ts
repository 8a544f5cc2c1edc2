import type { Translate } from '../../../../src/i18n/translate.js';
import { escapeHtml } from '../../html/escape-html.js';
import { RULES, severityOf, type RuleId } from '../rules.js';
import type { AuditReport } from '../types.js';
import { placeOf } from './text.js';

/** Text for XML 1.0, without the control characters that it cannot hold, however they are written. */
const xml = (text: string): string => escapeHtml(text.replace(/[^\P{Cc}\t\n\r]/gu, ''));

/** A report as JUnit XML: a test for each rule, which fails where an error was found; warnings are said. */
export function auditJunit({ url, findings }: AuditReport, t: Translate): string {
  const rules = Object.keys(RULES) as RuleId[];
  const cases = rules.map((rule) => {
    const own = findings.filter((each) => each.rule === rule);
    const said = own.map(({ title, remedy, seen }) =>
      [title, ...seen.map((each) => placeOf(each, t)), remedy].join('\n'),
    );
    const text = xml(said.join('\n\n'));
    const inside =
      own.length === 0
        ? ''
        : severityOf(rule) === 'error'
          ? `<failure message="${xml(own[0]?.title ?? '')}">${text}</failure>`
          : `<system-out>${text}</system-out>`;
    return `<testcase classname="limpide.audit" name="${rule}">${inside}</testcase>`;
  });
  const failures = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  ).size;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites><testsuite name="${xml(`limpide audit ${url}`)}" tests="${rules.length}" failures="${failures}">
${cases.join('\n')}
</testsuite></testsuites>`;
}
