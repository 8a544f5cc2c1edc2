import * as v from 'valibot';
import { id } from '@limpide/contract/fields';

const site = v.optional(id);

const count = (fallback: string, most: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/, 'a number'),
      v.transform(Number),
      v.maxValue(most, `at most ${most}`),
    ),
    fallback,
  );

export const registerQuery = v.strictObject({
  site,
  state: v.optional(v.picklist(['open', 'all']), 'open'),
  limit: count('100', 1000),
  offset: count('0', 999_999),
});

export const registerExportQuery = v.strictObject({
  site,
  format: v.optional(v.picklist(['csv', 'json']), 'json'),
});

export const fileQuery = v.strictObject({
  done: v.optional(v.picklist(['entered', 'done', 'sent', 'recorded'])),
});
