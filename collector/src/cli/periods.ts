import { defaultRetention, periodNames, periods } from '@limpide/contract/retention';
import { textsOf } from '../i18n/texts.js';
import type { StartOptions } from '../server/start.js';

/**
 * `periods`: how long each thing is kept, from when, why, and on what that rests. What is not the
 * default is marked by a star, with the default.
 */
export function printPeriods(
  { language }: { language: string },
  { retention }: Pick<StartOptions, 'retention'>,
  print: (line: string) => void,
): void {
  const words = textsOf('periods', language);
  const kept = { ...defaultRetention, ...retention };
  for (const name of periodNames) {
    const { duration, ground } = periods[name];
    const { what, from, why } = words.periods[name];
    const own = kept[name] === duration ? '' : ` * (${duration ?? words.endless})`;
    print(`retention.${name}: ${kept[name] ?? words.endless} ${from}${own}`);
    print(`  ${what}. ${why} ${words.ground[ground]}`);
  }
  const { what, why } = words.periods.suppressions;
  print(`${what}: ${words.endless}`);
  print(`  ${why} ${words.ground.choice}`);
}
