import * as v from 'valibot';
import { id, moment, uuid } from '@limpide/contract/fields';
import { parseCursor } from '../records/list-records.js';

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/, 'a day: 2026-11-22'),
  v.check((text) => new Date(text).toJSON()?.startsWith(text) ?? false, 'a day that exists'),
);

/** A moment, or the beginning of a day, UTC. */
export const bound = v.pipe(
  v.union([moment, day], 'a date: 2026-11-22 or 2026-11-22T10:15:30Z'),
  v.transform((text) => (text.length === 10 ? `${text}T00:00:00Z` : text)),
);

/** Needed where the token opens several. */
const site = v.optional(id);

export const siteQuery = v.strictObject({ site });

const period = { site, from: v.optional(bound), to: v.optional(bound) };

export const exportQuery = v.strictObject({
  ...period,
  format: v.optional(v.picklist(['csv', 'json', 'ndjson']), 'ndjson'),
});

export const listQuery = v.strictObject({
  ...period,
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([1-9]\d{0,2}|1000)$/, 'a number from 1 to 1000'),
      v.transform(Number),
    ),
    '100',
  ),
  after: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9TZ:-]{20}_\d{1,15}_[0-9a-f-]{36}$/, 'the "next" of the page before'),
      v.check(
        (text) => v.is(moment, text.slice(0, 20)) && v.is(uuid, text.slice(-36)),
        'the "next" of the page before',
      ),
      v.transform(parseCursor),
    ),
  ),
});

/** Days of the site's time zone, both included. */
export const figuresQuery = v.strictObject({ site, from: v.optional(day), to: v.optional(day) });
