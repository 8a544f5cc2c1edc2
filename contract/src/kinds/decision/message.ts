import * as v from 'valibot';
import { CAUSES } from './vocabulary.js';
import { notice } from '../../envelope.js';
import { id, label, moment, origin, pageId, switches, uuid } from '../../fields.js';

const granted = (state: Record<string, boolean> | null | undefined): boolean =>
  Object.values(state ?? {}).includes(true);

/**
 * A decision as the page posts it. Unknown keys are refused, so nothing personal (address of the
 * machine, browser, e-mail, name) can be stored, even by mistake.
 */
export const decision = v.pipe(
  v.strictObject({
    schema: v.literal('limpide/1'),
    kind: v.literal('decision'),
    eventId: uuid,
    occurredAt: moment,
    action: v.picklist(CAUSES),
    subjectRef: v.nullable(uuid),
    state: switches,
    services: v.optional(switches),
    measures: v.optional(v.pipe(v.record(id, switches), v.maxEntries(20, 'at most 20 entries'))),
    previousState: v.nullable(switches),
    notice,
    controllers: v.strictObject({
      listVersion: label,
      count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    }),
    ui: v.strictObject({
      layer: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
      control: label,
    }),
    expiresAt: v.nullable(moment),
    signals: v.strictObject({ gpc: v.boolean() }),
    origin,
    pageId,
  }),
  v.forward(
    v.partialCheck(
      [['subjectRef'], ['state'], ['services'], ['measures'], ['previousState']],
      ({ subjectRef, state, services, measures, previousState }) =>
        subjectRef === null ||
        [state, services, previousState, ...Object.values(measures ?? {})].some(granted),
      'null where nothing is nor was allowed: a refusal cannot be linked to anybody',
    ),
    ['subjectRef'],
  ),
);

export type DecisionRecord = v.InferOutput<typeof decision>;
