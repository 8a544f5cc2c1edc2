import * as v from 'valibot';
import { notice, honeypot } from '../../envelope.js';
import { moment, origin, pageId, uuid } from '../../fields.js';
import { country, email, freeText, singleLine } from '../../text-fields.js';
import { CAPACITIES, isImmediate, REQUEST_RIGHTS, type RequestRight } from './vocabulary.js';

/**
 * What a person asks. Nothing here may be an identity document, a birth date or a file: the law asks
 * for them in reasonable doubt only, and then afterwards (art. 12(6) GDPR).
 */
const entries = {
  rights: v.pipe(
    v.array(v.picklist(REQUEST_RIGHTS)),
    v.minLength(1, 'at least one right'),
    v.maxLength(REQUEST_RIGHTS.length, 'each right once'),
    v.check((list) => new Set(list).size === list.length, 'each right once'),
  ),
  capacity: v.picklist(CAPACITIES),
  /** How the answer shall come. Nothing else is written to. */
  answer: v.variant('by', [
    v.strictObject({ by: v.literal('email'), email }),
    v.strictObject({
      by: v.literal('post'),
      name: singleLine(200),
      street: singleLine(200),
      postalCode: singleLine(20),
      city: singleLine(100),
      country,
    }),
  ]),
  /** What the organisation knows the person by. */
  identifier: v.optional(
    v.strictObject({
      type: v.picklist(['email', 'customer', 'phone', 'other']),
      value: singleLine(254),
    }),
  ),
  details: v.optional(v.record(v.picklist(REQUEST_RIGHTS), freeText(2000))),
  /** Ready-made motives that the page's configuration offers, by their ids. */
  motives: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, 'an id: letters, digits, -'))),
      v.maxLength(20, 'at most 20'),
    ),
  ),
  /** The person concerned, where another person asks. */
  person: v.optional(singleLine(200)),
  /**
   * What the mandate covers, how long it lasts, and whether it covers receiving the answer
   * (délibération CNIL 2021-070).
   */
  mandate: v.optional(
    v.strictObject({
      object: freeText(500),
      duration: singleLine(200),
      receivesAnswer: v.optional(v.literal(true)),
    }),
  ),
  directives: v.optional(
    v.strictObject({
      scope: v.picklist(['particular', 'general']),
      executor: v.optional(singleLine(200)),
    }),
  ),
};

export interface RightsForm {
  rights: readonly RequestRight[];
  capacity: (typeof CAPACITIES)[number];
  answer: v.InferOutput<typeof entries.answer>;
  identifier?: v.InferOutput<NonNullable<typeof entries.identifier>>;
  details?: Partial<Record<RequestRight, string>> | undefined;
  motives?: readonly string[] | undefined;
  person?: string | undefined;
  mandate?: { object: string; duration: string; receivesAnswer?: true | undefined } | undefined;
  directives?: { scope: 'particular' | 'general'; executor?: string | undefined } | undefined;
}

/** What is not right between several members: path and message. */
function* contradictions(
  form: RightsForm,
): Generator<[path: (keyof RightsForm | RequestRight)[], message: string]> {
  const { rights: asked, capacity, identifier, details, person, mandate, directives } = form;
  if (!identifier && !asked.every(isImmediate))
    yield [['identifier'], 'needed unless marketing or consent alone is concerned'];
  if (capacity === 'mandatary' && !mandate) yield [['mandate'], 'needed for a mandatary'];
  if (capacity !== 'mandatary' && mandate) yield [['mandate'], 'for a mandatary only'];
  if (capacity === 'self' && person !== undefined)
    yield [['person'], 'for those who ask for somebody else only'];
  if (directives && !asked.includes('post-mortem'))
    yield [['directives'], 'with the right post-mortem only'];
  for (const right of Object.keys(details ?? {}) as RequestRight[])
    if (!asked.includes(right)) yield [['details', right], 'for a right that is asked for only'];
}

const agree = <Output extends RightsForm>() =>
  v.rawCheck<Output>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value as unknown as Record<string, unknown>;
    for (const [keys, message] of contradictions(dataset.value))
      addIssue({
        message,
        input: keys.length === 1 ? input[keys[0] as string] : '',
        path: keys.map((key) => ({
          type: 'object',
          origin: 'value',
          input,
          key,
          value: input[key],
        })) as unknown as [v.IssuePathItem],
      });
  });

/** A request that is entered by hand: there is no honeypot to fill in and no time to measure. */
export const form = v.pipe(v.strictObject(entries), agree());

/** The form as the page posts it: with what tells people from programs. */
export const postedForm = v.pipe(v.strictObject({ ...entries, ...honeypot }), agree());

/** A request as the page posts it. Unknown keys are refused. */
export const rightsRequest = v.strictObject({
  schema: v.literal('limpide/1'),
  kind: v.literal('rights-request'),
  eventId: uuid,
  occurredAt: moment,
  action: v.literal('submit'),
  subjectRef: v.null(),
  notice,
  origin,
  pageId,
  form: postedForm,
});

export type PostedRequest = v.InferOutput<typeof rightsRequest>;

/** What is kept of it: the honeypot and the stopwatch have done their work. */
export type RequestBody = Omit<PostedRequest, 'form'> & { form: RightsForm };

export function withoutHoneypot({ form: posted, ...body }: PostedRequest): RequestBody {
  const kept = Object.entries(posted).filter(([key]) => !Object.hasOwn(honeypot, key));
  return { ...body, form: Object.fromEntries(kept) as unknown as RightsForm };
}
