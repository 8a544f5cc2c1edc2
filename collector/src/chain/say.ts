import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };
import type { Verdict } from './verify-proof.js';

const languages = { fr, en };

export type Language = keyof typeof languages;

export type FaultCode = keyof typeof fr.faults;

/** Something in a proof that does not hold. */
export interface Fault {
  code: FaultCode;
  values: Record<string, string | number>;
}

const fill = (text: string, values: Fault['values']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

export const sayFault = ({ code, values }: Fault, language: Language): string =>
  fill(languages[language].faults[code], values);

/** A verdict for people, a line each: what was read, what does not hold, whether all is well. */
export function sayVerdict(verdict: Verdict, language: Language): string[] {
  const { counts, unsealed, holds, fails } = languages[language];
  const { ok, faults, head, site, ...numbers } = verdict;
  const { records, seals, tombstones } = numbers;
  return [
    fill(counts, { site: site ?? '–', records, seals, tombstones }),
    ...(numbers.unsealed > 0 ? [fill(unsealed, { unsealed: numbers.unsealed })] : []),
    ...faults.map((fault) => sayFault(fault, language)),
    ok ? fill(holds, { head: head?.sha256 ?? '–' }) : fails,
  ];
}
