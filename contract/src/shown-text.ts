import * as v from 'valibot';
import { notice } from './envelope.js';
import { origin, sha256 } from './fields.js';

/** What a text may weigh, in bytes of UTF-8. The longest of ours, the partners’ list, is far below. */
export const MAX_TEXT_BYTES = 64 * 1024;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * A text that was shown to somebody, as the page posts it where the endpoint's answer to a record has
 * said `textWanted`. It is named by its hash, with the version and the language that the record names.
 */
export const shownText = v.strictObject({
  schema: v.literal('limpide/1'),
  sha256: v.nonNullable(sha256),
  lang: notice.entries.lang,
  version: notice.entries.version,
  text: v.pipe(
    v.string(),
    v.nonEmpty('a text'),
    v.check((text) => bytesOf(text) <= MAX_TEXT_BYTES, `at most ${MAX_TEXT_BYTES} bytes`),
  ),
  origin,
});

export type ShownText = v.InferOutput<typeof shownText>;
