import * as v from 'valibot';
import { EMAIL, MAX_EMAIL_LENGTH, PHONE } from './reachable-by.js';

/** Text of one line: no control character, no half of a surrogate, neither of which is stored. */
export const singleLine = (length: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'one line of text'),
    v.regex(/\S/, 'some text'),
    v.maxLength(length, `at most ${length} characters`),
  );

/** Text of several lines. */
export const freeText = (length: number) =>
  v.pipe(
    v.string(),
    v.regex(/^([^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, 'text'),
    v.regex(/\S/, 'some text'),
    v.maxLength(length, `at most ${length} characters`),
  );

/** Whether mail arrives, only a mail tells: this refuses what cannot be an address. */
export const email = v.pipe(
  v.string(),
  v.maxLength(MAX_EMAIL_LENGTH, `at most ${MAX_EMAIL_LENGTH} characters`),
  v.regex(EMAIL, 'an e-mail address: anne@exemple.fr'),
);

/** Digits with what people write between them; whether it rings, only a call can tell. */
export const phone = v.pipe(v.string(), v.regex(PHONE, 'a telephone number'));

/** ISO 3166-1. */
export const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'a country in two capital letters: FR'),
);

/** A calendar day that exists. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/, 'a day: 2026-11-22'),
  v.check(
    (text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false,
    'a day that exists',
  ),
);
