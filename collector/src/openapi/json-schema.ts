import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * JSON Schema of what is sent or answered, draft 2020-12, as OpenAPI 3.1 wants it. What JSON Schema
 * cannot say (a date must exist, an origin must be one) is left out: the server checks it all the
 * same.
 */
export function jsonSchema(schema: Schema): Record<string, unknown> {
  const made = toJsonSchema(schema as never, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  // The dialect is said once, for the whole document.
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$schema'));
}

/** Query parameters of a strict object: none is required by itself. */
export const queryParameters = (query: v.StrictObjectSchema<v.ObjectEntries, undefined>) =>
  Object.entries(query.entries).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: jsonSchema(schema as Schema),
  }));
