import { parseDuration } from '@limpide/contract/duration';
import type { Processing, Retention } from '../../facts.js';
import type { Block } from '../types.js';
import {
  capitalised,
  chosenProcessing,
  rendered,
  orMissing,
  titleOf,
  toInline,
  type SectionBuilder,
  type SectionContext,
} from './section-context.js';

const period = (context: SectionContext, duration: Retention['duration'] | undefined): string =>
  typeof duration === 'string' && parseDuration(duration)
    ? context.duration(duration)
    : orMissing(context, duration);

/** One period in words: "3 ans à compter de votre dernière commande, puis 5 ans en archive…". */
function phase(context: SectionContext, { data, start, duration, archive }: Retention): string {
  const { t } = context;
  const first = t('policy:retention.first', {
    duration: period(context, duration),
    start: orMissing(context, start),
  });
  const whole = archive
    ? t('policy:retention.archived', {
        first,
        duration: period(context, archive.duration),
        reason: orMissing(context, archive.reason),
      })
    : first;
  return data ? t('policy:retention.of', { data: orMissing(context, data), period: whole }) : whole;
}

/** How long the data of a processing are kept, as one cell. */
export const retentionText = (context: SectionContext, { retention }: Processing): string =>
  retention?.length
    ? capitalised(retention.map((each) => phase(context, each)).join(context.t('policy:listJoin')))
    : capitalised(context.t('policy:missing'));

/** Processing by processing: what is kept, from when, how long, what follows. */
export const retention: SectionBuilder = (context, only) => {
  const { t } = context;
  const rows = chosenProcessing(context, only).flatMap((processing) => {
    const periods: (Retention | undefined)[] = processing.retention?.length
      ? processing.retention
      : [undefined];
    return periods.map((each) => [
      titleOf(context, processing),
      each?.data ? capitalised(orMissing(context, each.data)) : t('policy:retention.all'),
      each
        ? capitalised(
            t('policy:retention.first', {
              duration: period(context, each.duration),
              start: orMissing(context, each.start),
            }),
          )
        : t('policy:missing'),
      each?.archive
        ? t('policy:retention.archive', {
            duration: period(context, each.archive.duration),
            reason: orMissing(context, each.archive.reason),
          })
        : each
          ? t('policy:retention.deleted')
          : t('policy:missing'),
    ]);
  });
  if (rows.length === 0) return rendered();
  const table: Block = {
    type: 'table',
    caption: t('policy:retention.caption'),
    head: ['processing', 'data', 'active', 'then'].map((key) => t(`policy:retention.head.${key}`)),
    rows: rows.map((row) => row.map((cell) => toInline(context, capitalised(cell)))),
  };
  return rendered(table);
};
