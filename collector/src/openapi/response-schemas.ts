import * as v from 'valibot';
import { decision } from '@limpide/contract/kinds/decision/message';
import { id, moment, sha256, uuid } from '@limpide/contract/fields';
import { scopes } from '../tokens/scopes.js';

/** What we answer, as schemas: the document is made from them, and the tests hold us to it. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const digest = v.nonNullable(sha256);
const site = id;

/** `textWanted`: the text that the message names is not kept yet; `POST /texts` takes it. */
export const receipt = v.strictObject({
  eventId: uuid,
  receivedAt: moment,
  textWanted: v.optional(v.literal(true)),
});

/** The hash of a text that was kept. */
export const textReceipt = v.strictObject({ eventId: digest });

export const problem = v.strictObject({
  type: v.pipe(v.string(), v.regex(/^urn:limpide:problem:[a-z-]+$/)),
  title: v.string(),
  status: count,
  detail: v.string(),
  errors: v.optional(
    v.array(
      v.strictObject({ pointer: v.string(), code: v.optional(v.string()), detail: v.string() }),
    ),
  ),
});

/** A decision, and when and for which site it was received. */
export const storedDecision = v.strictObject({
  site,
  receivedAt: moment,
  sha256: digest,
  ...decision.pipe[0].entries,
});

export const decisionPage = v.strictObject({
  decisions: v.array(storedDecision),
  next: v.nullable(v.string()),
});

export const decisionList = v.array(storedDecision);

const outcomes = { accepted: count, refused: count, chosen: count };
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

export const figures = v.strictObject({
  site,
  from: day,
  to: day,
  total: v.strictObject(outcomes),
  purposes: v.array(v.strictObject({ id, accepted: count, refused: count })),
  days: v.array(v.strictObject({ day, ...outcomes })),
  pages: v.array(v.strictObject({ page: v.string(), ...outcomes })),
});

export const head = v.strictObject({
  site,
  number: count,
  sha256: digest,
  sealedAt: v.nullable(moment),
});

export const erasure = v.strictObject({ erased: count, kept: count });

export const newToken = v.strictObject({ id: uuid, token: v.string() });

export const tokenList = v.strictObject({
  tokens: v.array(
    v.strictObject({
      id: uuid,
      name: v.string(),
      scopes: v.array(v.picklist(scopes)),
      sites: v.nullable(v.array(id)),
      createdAt: moment,
      expiresAt: v.nullable(moment),
      revokedAt: v.nullable(moment),
    }),
  ),
});

export const health = v.strictObject({
  status: v.picklist(['ok', 'unavailable']),
  reason: v.optional(v.string()),
  failing: v.optional(v.array(v.string())),
});
