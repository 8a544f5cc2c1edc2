import { parseDuration } from '@limpide/contract/duration';

const UNITS: [RegExp, string][] = [
  [/^(an|année|ans|années|year|years)$/i, 'Y'],
  [/^(mois|month|months)$/i, 'M'],
  [/^(semaine|semaines|week|weeks)$/i, 'W'],
  [/^(jour|jours|day|days)$/i, 'D'],
];

/**
 * A duration as people write it, "3 ans", "13 months", "p6m", as ISO 8601; undefined for what is none,
 * such as a criterion in words.
 */
export function durationInWords(typed: string): string | undefined {
  const text = typed.trim();
  if (parseDuration(text.toUpperCase())) return text.toUpperCase();
  const [, count, word = ''] = /^(\d{1,4})\s*(\p{L}+)$/u.exec(text) ?? [];
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  return count && unit ? `P${Number(count)}${unit}` : undefined;
}
