import { DURATION_UNITS, parseDuration } from '@limpide/contract/duration';
import type { Translate } from './translate.js';

/**
 * A duration in words: `P13M` → "13 mois", `P1Y6M` → "1 an et 6 mois", `session` and `persistent`
 * in theirs. What is none of these comes back as it was written. Needs the namespace `manager`.
 */
export function durationText(t: Translate, duration: string): string {
  if (duration === 'session' || duration === 'persistent')
    return t(`manager:durations.${duration}`);
  const units = parseDuration(duration);
  const parts = DURATION_UNITS.flatMap((unit) => {
    const count = units?.[unit];
    return count ? [t(`manager:durations.${unit}`, { count })] : [];
  });
  return parts.length
    ? parts.reduce((first, second) => t('manager:durations.and', { first, second }))
    : duration;
}
