import type { Figures, Outcomes } from '../read-figures.js';
import { monthInWords, shortDay } from '../../i18n/format.js';

/** What one column of the chart and one row of the table stand for. */
export type TimeBucket = { label: string } & Outcomes;

const DAY = 86_400_000;
/** More columns than that are too thin to see. */
const MOST_DAYS = 92;

/** Every day of a period, also those without decisions; its months if it is long. */
export function timeBuckets(
  { from, to, days }: Figures,
  lang: string,
): { unit: 'day' | 'month'; steps: TimeBucket[] } {
  const length = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  const unit = length > MOST_DAYS ? 'month' : 'day';
  const buckets = new Map<string, TimeBucket>();
  const known = new Map(days.map((one) => [one.day, one]));
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY) {
    const iso = new Date(time).toISOString().slice(0, 10);
    const label = unit === 'day' ? shortDay(iso, lang) : monthInWords(iso, lang);
    const bucket = buckets.get(label) ?? { label, accepted: 0, refused: 0, chosen: 0 };
    const found = known.get(iso);
    bucket.accepted += found?.accepted ?? 0;
    bucket.refused += found?.refused ?? 0;
    bucket.chosen += found?.chosen ?? 0;
    buckets.set(label, bucket);
  }
  return { unit, steps: [...buckets.values()] };
}
