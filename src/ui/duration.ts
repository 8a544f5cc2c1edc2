import type { Translate } from '../i18n/translate.js';

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
const ISO =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * A duration in words: `P13M` → "13 mois", `P1Y6M` → "1 an et 6 mois", `session` and `persistent`
 * in theirs. What is none of these comes back as it was written. Needs the namespace `manager`.
 */
export function durationText(t: Translate, duration: string): string {
  if (duration === 'session' || duration === 'persistent')
    return t(`manager:durations.${duration}`);
  const parts = UNITS.flatMap((unit, at) => {
    const count = Number(ISO.exec(duration)?.[at + 1] ?? 0);
    return count ? [t(`manager:durations.${unit}`, { count })] : [];
  });
  return parts.length
    ? parts.reduce((first, second) => t('manager:durations.and', { first, second }))
    : duration;
}
