import { addDays, dayOf } from './calendar.js';
import { easter } from './easter.js';

/** Where in France the one who must answer is: some places have public holidays of their own. */
export const TERRITORIES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
] as const;
export type Territory = (typeof TERRITORIES)[number];

/** Month and date, the same every year (code du travail, L.3133-1). */
const EVERYWHERE: [month: number, date: number][] = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Days after Easter Sunday: its Monday, Ascension, Whit Monday (the same article). */
const AFTER_EASTER = [1, 39, 50];

/** Commemoration of the abolition of slavery (code du travail, L.3422-2; décret 83-1003). */
const ABOLITION: Partial<Record<Territory, [month: number, date: number]>> = {
  guadeloupe: [5, 27],
  guyane: [6, 10],
  martinique: [5, 22],
  mayotte: [4, 27],
  reunion: [12, 20],
  'saint-barthelemy': [10, 9],
  'saint-martin': [5, 28],
};

/**
 * Public holidays of a year, as days in order. In Alsace and Moselle Good Friday and 26 December are
 * among them (code du travail, L.3134-13); Good Friday only where there is a Protestant or a shared
 * church: it is counted, which can only give the one who must answer a day more than is due.
 * @returns days (ISO 8601), in order
 * @throws RangeError for an unknown territory
 */
export function publicHolidays(year: number, territory: Territory = 'metropole'): string[] {
  if (!TERRITORIES.includes(territory))
    throw new RangeError(`Not one of ${TERRITORIES.join(', ')}: ${territory}`);
  const sunday = easter(year);
  const own = ABOLITION[territory];
  const days = [
    ...EVERYWHERE.map(([month, date]) => dayOf(year, month, date)),
    ...AFTER_EASTER.map((count) => addDays(sunday, count)),
    ...(own ? [dayOf(year, ...own)] : []),
    ...(territory === 'alsace-moselle' ? [addDays(sunday, -2), dayOf(year, 12, 26)] : []),
  ];
  // Ascension falls on a fixed holiday in some years: once is enough.
  return [...new Set(days)].sort();
}
