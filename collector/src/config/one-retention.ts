import {
  defaultRetention,
  periodNames,
  type PeriodName,
  type Retention,
} from '@limpide/contract/retention';
import type { Site } from '../sites/sites.js';

type Given = Partial<Retention>;

/** What stands where a setting is left out is a setting as well. */
const effective = (given: Given, name: PeriodName): string | null =>
  ({ ...defaultRetention, ...given })[name];

const inWords = (duration: string | null): string => duration ?? 'for ever';

/** Periods that a site's policy tells otherwise than the collector would keep to, one line each. */
export function disagreements(kept: Given, sites: readonly Site[]): string[] {
  return sites.flatMap(({ id, about }) => {
    const told = about?.retention;
    if (!told) return [];
    return periodNames
      .filter((name) => effective(told, name) !== effective(kept, name))
      .map(
        (name) =>
          `retention.${name}: ${inWords(effective(kept, name))} here, ${inWords(effective(told, name))} in the configuration of ${id}, which its policy tells people. Write it there, for every site, and nowhere else.`,
      );
  });
}

/**
 * The periods that a collector keeps to: those of its own file, or of its sites' `limpide.json`, from
 * which their policies are made.
 */
export const retentionOf = (own: Given | undefined, sites: readonly Site[]): Given =>
  own ?? sites.find(({ about }) => about?.retention)?.about?.retention ?? {};
