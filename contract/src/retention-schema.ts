import * as v from 'valibot';
import { DAYS_OR_MORE } from './duration.js';
import { periodNames, periods, type PeriodName, type Retention } from './retention.js';

const duration = (or: string) =>
  v.pipe(
    v.string(`a duration such as P5Y or P18M${or}`),
    v.regex(DAYS_OR_MORE, `a duration such as P5Y or P18M${or}`),
  );

const settings = Object.fromEntries(
  periodNames.map((name) => [
    name,
    v.optional(periods[name].mayBeEndless ? v.nullable(duration(', or null')) : duration('')),
  ]),
) as unknown as Record<PeriodName, v.GenericSchema<string | null | undefined>>;

/** What a configuration says of periods: those that are not their defaults. */
export const retentionSettings = v.strictObject(settings) as unknown as v.GenericSchema<
  Partial<Retention>
>;
