import * as v from 'valibot';
import { notice, honeypot } from '../../envelope.js';
import { moment, origin, pageId, uuid } from '../../fields.js';
import { email, singleLine, phone } from '../../text-fields.js';

/** A list of the owner's: `actualites`. */
export const listId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/, 'an id: lower-case letters, digits, -, 40 at most'),
);

/** Where the form stands: `pied-de-page`. */
export const source = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9._-]{1,64}$/, 'a short id: letters, digits, . _ -, 64 at most'),
);

/** The list of a site that has one. */
export const DEFAULT_LIST = 'newsletter';

/** A sign-up as the page posts it. Nothing but the address is needed; unknown keys are refused. */
export const signUp = v.strictObject({
  schema: v.literal('limpide/1'),
  kind: v.literal('newsletter'),
  eventId: uuid,
  occurredAt: moment,
  action: v.literal('subscribe'),
  subjectRef: v.null(),
  notice,
  origin,
  pageId,
  form: v.strictObject({
    email,
    list: v.optional(listId),
    source: v.optional(source),
    /** Where the page's configuration offers them: never needed, and no consent to anything. */
    name: v.optional(singleLine(200)),
    phone: v.optional(phone),
    ...honeypot,
  }),
  /** Two consents: to receive, and to be seen opening. Neither implies the other. */
  consents: v.strictObject({
    newsletter: v.literal(true, 'true: without it there is nothing to sign up to'),
    openTracking: v.boolean(),
  }),
});

export type SignUp = v.InferOutput<typeof signUp>;
