const numbers = new Intl.NumberFormat('fr-FR');
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' });
const shares = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** `1 234`. */
export const number = (value: number): string => numbers.format(value);

/** `22 novembre 2026`, from `2026-11-22`. */
export const day = (iso: string): string => days.format(new Date(iso));

/** `22 nov. 2026`, for tables. */
export const shortDay = (iso: string): string => shortDays.format(new Date(iso));

/** `12,5 %`; nothing of nothing has no share. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : shares.format(part / whole);

/** `1 décision`, `2 décisions`. In French zero is singular. */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value < 2 ? one : many}`;
