import type { AuditReport } from '../src/audit/types.js';
import { limpide, type Outcome } from './command.js';

/** Seconds and milliseconds that are enough for pages of this machine. */
export const PACE = ['--timeout', '3', '--quiet', '150'];

/** Audits a site; with what the command said. */
export async function audited(
  url: string,
  ...args: string[]
): Promise<Outcome & { report: AuditReport }> {
  const outcome = await limpide('audit', url, '--format', 'json', ...PACE, ...args);
  try {
    return { ...outcome, report: JSON.parse(outcome.out) as AuditReport };
  } catch (error) {
    throw new Error(`${outcome.code}: ${outcome.err}${outcome.out.slice(0, 500)}`, {
      cause: error,
    });
  }
}

/** Ids of the findings that are more than notes, in order. */
export const gravest = ({ findings }: AuditReport): string[] =>
  findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ id }) => id)
    .sort();
