import type { Translate } from '../i18n/translate.js';
import { localeOf, longDate } from '@limpide/contract/dates-in-words';

/**
 * A moment in words, in the organisation's time zone, which is named: two pages, and two visitors,
 * read the same hour. Needs the namespace `common`. What is no instant comes back as it is.
 */
export function dateAndTime(t: Translate, iso: string, language: string, timeZone: string): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return iso;
  return t('common:moment', {
    date: longDate(iso, language, timeZone),
    time: new Intl.DateTimeFormat(localeOf(language), {
      ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
      timeZone,
    }).format(instant),
    city: timeZone.split('/').at(-1)?.replaceAll('_', ' '),
  });
}
