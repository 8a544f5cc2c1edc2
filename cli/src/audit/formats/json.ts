import type { AuditReport } from '../types.js';

/** A report for programs, and for the next `--baseline`; pictures stay in the HTML. */
export const auditJson = (report: AuditReport): string =>
  JSON.stringify(report, (key, value: unknown) => (key === 'screenshot' ? undefined : value), 2);
