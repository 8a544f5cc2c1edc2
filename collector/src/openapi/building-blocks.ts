import type { TokenScope } from '../tokens/scopes.js';
import { problem } from './response-schemas.js';
import { jsonSchema } from './json-schema.js';

/** Pieces that operations are made of. */

type Schema = Parameters<typeof jsonSchema>[0];

export const json = (description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema: jsonSchema(schema) } },
});

export const text = (description: string, ...types: string[]) => ({
  description,
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
});

export const inPath = (name: string, schema: Schema) => ({
  name,
  in: 'path',
  required: true,
  schema: jsonSchema(schema),
});

/** What a form with one field sends. */
export const textField = (name: string) => ({
  'application/x-www-form-urlencoded': {
    schema: { type: 'object', properties: { [name]: { type: 'string' } }, required: [name] },
  },
});

interface Answer {
  description: string;
  content: Record<string, object>;
}

/** The same answers, of which one is a page as well, for a browser. */
export const page = <Answers extends Record<number, Answer>>(
  answers: Answers,
  status: keyof Answers & number,
): Answers => {
  const { description, content } = answers[status] as Answer;
  const both = { ...content, 'text/html': { schema: { type: 'string' } } };
  return { ...answers, [status]: { description, content: both } };
};

const problems: Record<number, string> = {
  400: 'Something in the request is not understood; `errors` names each member.',
  401: 'No token, or one that is wrong, expired or revoked.',
  403: 'Not from this origin, or not with this token.',
  404: 'No such thing.',
  409: 'The same key is being processed: retry after `Retry-After` seconds.',
  413: 'The body is over 32 kB.',
  415: 'The body is not application/json.',
  422: 'The key was used with another body.',
  429: 'Too many requests: retry after `Retry-After` seconds.',
  503: 'The database cannot be reached: retry after `Retry-After` seconds.',
};

export const refusals = (...statuses: number[]) =>
  Object.fromEntries(
    [...statuses, 503].map((status) => [
      status,
      {
        description: problems[status] ?? 'A problem.',
        content: { 'application/problem+json': { schema: jsonSchema(problem) } },
      },
    ]),
  );

/** Either way of being let in; the scope is said in words, since OpenAPI has it for OAuth. */
export const withToken = (scope: TokenScope | undefined, description: string) => ({
  description: `${description} Needs a token${scope ? ` with the scope \`${scope}\`` : ''}.`,
  security: [{ bearer: [] }, { session: [] }],
});

/** What a form of ours sends. */
export const formBody = (names: readonly string[]) => ({
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      },
    },
  },
});
