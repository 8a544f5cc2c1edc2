import * as v from 'valibot';
import { notice, honeypot } from '../../envelope.js';
import { ownValue } from '../../own-value.js';
import { id, moment, origin, pageId, uuid } from '../../fields.js';
import { bases, type PreferenceLine, type LineBasis } from './vocabulary.js';

/** More than anybody would read. */
const MOST = 40;
const few = `at most ${MOST} lines`;

export const lineState = v.pipe(v.record(id, v.boolean('true or false')), v.maxEntries(MOST, few));
export const lineBasis = v.pipe(v.record(id, v.picklist(bases)), v.maxEntries(MOST, few));

interface Chosen {
  action: 'save' | 'object-all';
  state: Partial<Record<PreferenceLine, boolean>>;
  basis: Partial<Record<PreferenceLine, LineBasis>>;
  expiresAt: string | null;
}

/** What is not right between several members: path and message. */
function* contradictions({ action, state, basis, expiresAt }: Chosen) {
  const shown = Object.entries(state) as [PreferenceLine, boolean][];
  if (shown.length === 0) yield { keys: ['state'], message: 'at least one line' };
  for (const [name, isOn] of shown) {
    if (ownValue(basis, name) === undefined) yield { keys: ['basis', name], message: 'missing' };
    if (action === 'object-all' && isOn) yield { keys: ['state', name], message: 'false' };
  }
  if (expiresAt !== null && shown.some(([, isOn]) => !isOn))
    yield { keys: ['expiresAt'], message: 'null: an objection never expires' };
}

/**
 * The choices of a customer as the page posts them: the lines that it shows, and the basis of each.
 * Who it is, the token alone says. Unknown keys are refused.
 */
export const preferences = v.pipe(
  v.strictObject({
    schema: v.literal('limpide/1'),
    kind: v.literal('choices'),
    eventId: uuid,
    occurredAt: moment,
    action: v.picklist(['save', 'object-all']),
    subjectRef: v.null(),
    state: lineState,
    basis: lineBasis,
    expiresAt: v.nullable(moment),
    notice,
    origin,
    pageId,
    website: v.optional(honeypot.website),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value as unknown as Record<string, unknown>;
    for (const { keys, message } of contradictions(dataset.value as Chosen))
      addIssue({
        message,
        input: input[keys[0] as string],
        path: keys.map((key) => ({
          type: 'object',
          origin: 'value',
          input,
          key,
          value: input[key],
        })) as unknown as [v.IssuePathItem],
      });
  }),
);

export type Preferences = v.InferOutput<typeof preferences>;
