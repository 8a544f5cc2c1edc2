import * as v from 'valibot';
import { label, sha256 } from './fields.js';
import { MIN_FILL_MS } from './min-fill.js';

/** What was shown when a person chose or sent a form: which text, in which language, by which code. */
export const notice = v.strictObject({
  id: label,
  version: v.nullable(label),
  lang: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'a language tag: fr, en-GB'),
  ),
  textSha256: sha256,
  configSha256: sha256,
  codeSha256: sha256,
});

export type Notice = v.InferOutput<typeof notice>;

/** The fields of a form that detect programs: a honeypot and the time it took. Refusals name them. */
export const honeypot = {
  /** Hidden from people: only a program, or a password manager, fills it in. */
  website: v.literal('', 'left empty'),
  /** From the first display to the sending, in milliseconds. */
  elapsed: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(MIN_FILL_MS, `at least ${MIN_FILL_MS} ms: send it again`),
  ),
};

/**
 * What the envelope may carry whatever the kind: a kind whose schema has no place for a member of
 * these leaves it out, unread.
 */
export const SPARE_MEMBERS = [
  'state',
  'services',
  'measures',
  'previousState',
  'controllers',
  'ui',
  'expiresAt',
  'signals',
] as const;
