import { interpolate, textsOf } from '../i18n/texts.js';
import type { ProofFault, ProofVerdict } from './verdict.js';

export const faultText = ({ code, values }: ProofFault, language: string): string =>
  interpolate(textsOf('proof', language).faults[code], values);

/**
 * A verdict for people: what was read, what does not hold, whether all is well.
 * @param language a language tag: `fr`, `en-GB`
 * @returns lines
 */
export function verdictText(verdict: ProofVerdict, language: string): string[] {
  const { counts, unsealed, holds, fails } = textsOf('proof', language);
  const { ok, faults, head, site, ...numbers } = verdict;
  const { records, seals, tombstones } = numbers;
  return [
    interpolate(counts, { site: site ?? '–', records, seals, tombstones }),
    ...(numbers.unsealed > 0 ? [interpolate(unsealed, { unsealed: numbers.unsealed })] : []),
    ...faults.map((fault) => faultText(fault, language)),
    ok ? interpolate(holds, { head: head?.sha256 ?? '–' }) : fails,
  ];
}
