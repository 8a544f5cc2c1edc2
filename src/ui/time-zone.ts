import type { Config } from '../core/types.js';

/**
 * The time zone of every date that is shown: the organisation's, Europe/Paris unless it says
 * otherwise. A zone that no browser knows is not followed.
 */
export function timeZoneOf(config: Pick<Config, 'organisation'> | undefined): string {
  const timeZone = config?.organisation.timeZone ?? 'Europe/Paris';
  try {
    return new Intl.DateTimeFormat('fr', { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    return 'Europe/Paris';
  }
}

/** The day that it is there, in ISO 8601. @param now milliseconds since 1970 */
export function todayIn(config: Pick<Config, 'organisation'> | undefined, now: number): string {
  // The Swedish format is ISO 8601.
  return new Date(now).toLocaleDateString('sv-SE', { timeZone: timeZoneOf(config) });
}
