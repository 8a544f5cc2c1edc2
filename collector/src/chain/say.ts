import { fill, textsOf } from '../i18n/texts.js';
import type { Fault, Verdict } from './verdict.js';

export const sayFault = ({ code, values }: Fault, language: string): string =>
  fill(textsOf('proof', language).faults[code], values);

/** A verdict for people, a line each: what was read, what does not hold, whether all is well. */
export function sayVerdict(verdict: Verdict, language: string): string[] {
  const { counts, unsealed, holds, fails } = textsOf('proof', language);
  const { ok, faults, head, site, ...numbers } = verdict;
  const { records, seals, tombstones } = numbers;
  return [
    fill(counts, { site: site ?? '–', records, seals, tombstones }),
    ...(numbers.unsealed > 0 ? [fill(unsealed, { unsealed: numbers.unsealed })] : []),
    ...faults.map((fault) => sayFault(fault, language)),
    ok ? fill(holds, { head: head?.sha256 ?? '–' }) : fails,
  ];
}
