import type { Translate } from '../../../src/i18n/translate.js';
import type { Severity } from '../../../src/law/checks/types.js';
import type { Register } from './actors.js';
import { compare, servicesMet } from './compare.js';
import { forceOf, severityOf } from './rules.js';
import type { AuditFinding, AuditReport, Fault, ScenarioId, Visit } from './types.js';

/** How many places a finding shows. */
const SHOWN = 3;

const ORDER: Severity[] = ['error', 'warning', 'note'];

/** What a scenario is called; a purpose alone bears its id. */
export const scenarioName = (id: ScenarioId, t: Translate): string =>
  id.startsWith('only:')
    ? t('audit:scenarios.only', { purpose: id.slice(5) })
    : t(`audit:scenarios.${id}`);

function inWords({ rule, subject, values, seen }: Fault, t: Translate): AuditFinding {
  const named: Record<string, string> = {
    ...values,
    ...(rule === 'not-driven' && { scenario: scenarioName(subject as ScenarioId, t) }),
  };
  const say = (key: string) => t(`audit:rules.${rule}.${key}`, named);
  // One of each scenario comes first: they say more than the same one over again.
  const first = seen.filter(
    (each, at) => seen.findIndex(({ scenario }) => scenario === each.scenario) === at,
  );
  const shown = [...first, ...seen.filter((each) => !first.includes(each))].slice(0, SHOWN);
  return {
    id: `${rule}:${subject}`,
    rule,
    severity: severityOf(rule),
    force: forceOf(rule),
    title: say('title'),
    source: say('source'),
    remedy: say('mend'),
    count: seen.length,
    seen: shown,
  };
}

/** What a visit has shown, in words, the gravest first. */
export function makeReport(
  visit: Visit,
  register: Register,
  configuration: AuditReport['configuration'],
  t: Translate,
): AuditReport {
  const findings = compare(visit, register, t).map((fault) => inWords(fault, t));
  findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return {
    schema: 'limpide-audit/1',
    url: visit.url,
    madeAt: `${new Date().toISOString().slice(0, 19)}Z`,
    configuration,
    isLimpide: visit.isLimpide,
    pages: visit.pages,
    services: servicesMet(visit, register),
    notice: visit.notice,
    scenarios: visit.scenarios,
    findings,
    known: 0,
  };
}
