import * as v from 'valibot';

/** An id that an owner gives to a purpose, a service or a measure. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'an id: letters, digits, . _ : -, 64 at most'),
);

/** A version 4 UUID, in lower case as browsers write it: one text for one id. */
export const uuid = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'a version 4 UUID in lower case',
  ),
);

/** ISO 8601, UTC. A date that no calendar has is refused, not rolled over. */
export const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'a UTC date: 2026-11-22T10:15:30Z'),
  v.check((text) => {
    const date = new Date(text);
    return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text.slice(0, 19));
  }, 'a date that exists'),
);

/** Lower-case hexadecimal SHA-256; null where the page is not a secure context. */
export const sha256 = v.nullable(
  v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case')),
);

/** One boolean per id. A hundred is far more than any list of purposes. */
export const switches = v.pipe(
  v.record(id, v.boolean('true or false')),
  v.maxEntries(100, 'at most 100 entries'),
);

/** Scheme, host and port, as `location.origin` gives them. */
export const origin = v.pipe(
  v.string(),
  v.maxLength(255, 'at most 255 characters'),
  v.check(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'an origin: https://exemple.fr',
  ),
);

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The path of a page. A query or a fragment could hold personal data. Bounded in bytes: a character
 * takes up to four, and an index no more than some 2,700.
 */
export const pageId = v.pipe(
  v.string(),
  v.regex(/^\/[^?#\s\p{Cc}\p{Cs}]{0,1023}$/u, 'a path without query nor fragment'),
  v.check((path) => utf8Length(path) <= 1024, 'at most 1024 bytes'),
);

/** A short text of the owner's or of ours: a version, a name of a control. */
export const label = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:/+-]{0,63}$/u, 'a short label, 64 characters at most'),
);
