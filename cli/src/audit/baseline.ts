import { isObject } from '@limpide/contract/is-object';
import { parseSource, readSource } from '../input/source.js';
import { UsageError } from '../input/usage-error.js';
import type { AuditReport } from './types.js';

/**
 * Ids of the findings of an earlier report.
 * @throws UsageError (rejects) where the file is none
 */
export async function readBaseline(path: string): Promise<Set<string>> {
  const { schema, findings } = parseSource<Partial<AuditReport>>(await readSource(path));
  if (schema !== 'limpide-audit/1' || !Array.isArray(findings) || !findings.every(isObject))
    throw new UsageError(`${path} is no report of limpide audit --format json`);
  return new Set(findings.map(({ id }) => id));
}

/** A report with what is new alone. */
export function sinceBaseline(report: AuditReport, known: ReadonlySet<string>): AuditReport {
  const findings = report.findings.filter(({ id }) => !known.has(id));
  return { ...report, findings, known: report.findings.length - findings.length };
}
