import { interpolate, textsOf } from '../i18n/texts.js';
import type { TextLine } from './proof-lines.js';
import type { ProofFault, ProofVerdict } from './verdict.js';

export const faultText = ({ code, values }: ProofFault, language: string): string =>
  interpolate(textsOf('proof', language).faults[code], values);

/**
 * A verdict for people: what was read, what does not hold, whether all is well.
 * @param language a language tag: `fr`, `en-GB`
 * @returns lines
 */
export function verdictText(verdict: ProofVerdict, language: string): string[] {
  const { counts, unsealed, texts, holds, fails } = textsOf('proof', language);
  const { ok, faults, head, site, ...numbers } = verdict;
  const { records, seals, tombstones } = numbers;
  return [
    interpolate(counts, { site: site ?? '–', records, seals, tombstones }),
    ...(numbers.unsealed > 0 ? [interpolate(unsealed, { unsealed: numbers.unsealed })] : []),
    ...(numbers.texts + numbers.textsMissing > 0
      ? [interpolate(texts, { texts: numbers.texts, missing: numbers.textsMissing })]
      : []),
    ...faults.map((fault) => faultText(fault, language)),
    ok ? interpolate(holds, { head: head?.sha256 ?? '–' }) : fails,
  ];
}

/** A text that was shown, under a line with its version and language. */
export const textLines = (shown: TextLine, language: string): string[] => {
  const { surface, lang, version, sha256, text } = shown;
  const facts = { surface, lang, version: version ?? '–', sha256 };
  return [
    interpolate(textsOf('proof', language).text, facts),
    ...text.split('\n').map((line) => `  ${line}`),
    '',
  ];
};
