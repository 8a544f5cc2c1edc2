/**
 * A calendar date in words, whatever the visitor's time zone: `2026-01-01` → "1er janvier 2026",
 * "1 January 2026". A text that is not a date comes back as it is.
 */
export function longDate(iso: string, language: string): string {
  const date = new Date(`${iso}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
