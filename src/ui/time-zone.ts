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
