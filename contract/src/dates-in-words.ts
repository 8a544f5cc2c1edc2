/**
 * What `Intl` is asked for: `en` alone would write as in the United States, `pt` as in Brazil, where our
 * texts are of Europe, and `ar` in other digits than they have.
 */
export const localeOf = (language: string): string =>
  ({ en: 'en-GB', pt: 'pt-PT', ar: 'ar-u-nu-latn' })[language] ?? language;

/**
 * A date in words: `2026-01-01` → "1er janvier 2026", "1 January 2026". An instant is the day that it
 * is in `timeZone`, whatever the visitor's. A text that is neither comes back as it is.
 * @param iso a day, or an instant (ISO 8601)
 * @param language a language tag: `fr`, `en`
 * @param timeZone IANA name, for instants
 */
export function longDate(iso: string, language: string, timeZone = 'Europe/Paris'): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(iso);
  const date = new Date(isDay ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const words = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: isDay ? 'UTC' : timeZone,
  }).format(date);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
