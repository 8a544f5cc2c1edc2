import { choicesAnswer, choicesReceipt } from '../choices/answer.js';
import { choices } from '../choices/choices.js';
import { signUp } from '../newsletter/sign-up.js';
import { id, uuid } from '../records/fields.js';
import * as answers from './answers.js';
import { jsonSchema } from './json-schema.js';
import { inPath, json, page, refusals, text } from './parts.js';

const key = (required: boolean) => ({
  ...{ name: 'Idempotency-Key', in: 'header', required, schema: jsonSchema(uuid) },
  description: `The \`eventId\` of the body${required ? '' : '; required with JSON'}.`,
});

const subscribe = (parameters: object[]) => ({
  post: {
    summary: 'Takes a sign-up to the newsletter, to be confirmed by mail',
    description:
      'The same answer whether the address is known or not, and to a replay. As JSON with an `Idempotency-Key`, or as a plain HTML form (fields in docs/collector.md), which is answered with a page.',
    parameters: [...parameters, key(false)],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: jsonSchema(signUp) },
        'application/x-www-form-urlencoded': { schema: { type: 'object' } },
      },
    },
    responses: {
      202: json('Taken: a mail asks for the confirmation.', answers.receipt),
      200: text('A form was taken: the page that says to look at one’s mail.', 'text/html'),
      ...page(refusals(400, 403, 404, 409, 413, 415, 422, 429), 400),
    },
  },
});

/** Opened by the token that the owner's server signs for each customer. */
const asCustomer = { security: [{ customer: [] }] };

const customer = (parameters: object[]) => ({
  get: {
    summary: 'The choices of a customer, with their history',
    description: 'Every token that is absent, wrong, expired or of another site gets the same 401.',
    ...asCustomer,
    parameters,
    responses: { 200: json('The choices.', choicesAnswer), ...refusals(401, 429) },
  },
  post: {
    summary: 'Takes the choices of a customer, exactly once',
    description:
      'Lines that are not named stay as they are. A line that is switched off is off at once; one is switched on only if no younger choice was received before. The answer has the state that it came to.',
    ...asCustomer,
    parameters: [...parameters, key(true)],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(choices) } },
    },
    responses: {
      201: json('Taken.', choicesReceipt),
      200: json('A replay: taken before.', choicesReceipt),
      ...refusals(400, 401, 403, 409, 413, 415, 422, 429),
    },
  },
});

const site = inPath('site', id);

/** Paths of those who sign up, and of customers. */
export const newsletterPaths: Record<string, Record<string, unknown>> = {
  '/newsletter': subscribe([]),
  '/sites/{site}/newsletter': subscribe([site]),
  '/choices': customer([]),
  '/sites/{site}/choices': customer([site]),
};
