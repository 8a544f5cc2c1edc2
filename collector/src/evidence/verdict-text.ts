import { verdictText as proofText } from '../chain/verdict-text.js';
import { longDay, momentInWords } from '../i18n/format.js';
import { interpolate, textsOf } from '../i18n/texts.js';
import type { PackFault, PackVerdict } from './pack-verdict.js';

export const faultText = ({ code, values }: PackFault, language: string): string =>
  interpolate(textsOf('evidence', language).faults[code], values);

/** What was read and what is proved by it, where there is something to read. */
function told(verdict: PackVerdict, language: string): string[] {
  const { manifest, proof, objections, configurations, codes, sha256 } = verdict;
  if (!manifest) return [];
  const { verdict: words, missing } = textsOf('evidence', language);
  const { site, siteName: name, from, to, madeAt, timeZone } = manifest;
  return [
    interpolate(words.of, {
      site,
      name,
      from: longDay(from, language),
      to: longDay(to, language),
      madeAt: momentInWords(madeAt, language, timeZone),
    }),
    interpolate(words.manifest, { sha256: sha256 ?? '–' }),
    ...(proof ? proofText(proof, language) : []),
    interpolate(words.objections, objections),
    interpolate(words.configurations, { ...configurations }),
    interpolate(words.codes, { ...codes }),
    ...manifest.missing.map(({ kind, reason }) =>
      interpolate(words.missing, { kind: missing.kinds[kind], reason }),
    ),
  ];
}

/** What a time stamp that holds says; `trusted` is null where nobody said whom to trust. */
export function stampText(
  { at, authority, trusted }: { at: Date; authority: string; trusted: boolean | null },
  { language, timeZone }: { language: string; timeZone: string },
): string[] {
  const { stamp, stampTrusted, stampUnknown } = textsOf('evidence', language).verdict;
  const moment = momentInWords(at.toISOString(), language, timeZone);
  return [
    interpolate(stamp, { at: moment, authority }),
    ...(trusted === null ? [stampUnknown] : trusted ? [stampTrusted] : []),
  ];
}

const sealedOf = ({ manifest }: PackVerdict): number =>
  Math.max(0, (manifest?.figures.records ?? 0) - (manifest?.figures.unsealed ?? 0));

/**
 * The verdict on a pack for people: what was read, what does not hold, what is proved and what is not.
 * @param isNoted whether the hash of the manifest was compared with one that was noted
 * @returns lines
 */
export function packText(verdict: PackVerdict, language: string, isNoted: boolean): string[] {
  const { verdict: words } = textsOf('evidence', language);
  const faults = verdict.faults.map((fault) => faultText(fault, language));
  if (!verdict.ok) return [...told(verdict, language), ...faults, words.fails];
  return [
    ...told(verdict, language),
    interpolate(words.files, { files: verdict.manifest?.files.length ?? 0 }),
    interpolate(words.proved, { sealed: sealedOf(verdict) }),
    words.unproved,
    ...(isNoted ? [] : [words.note]),
    words.holds,
  ];
}
