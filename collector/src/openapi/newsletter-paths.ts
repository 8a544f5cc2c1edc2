import * as v from 'valibot';
import { preferencesAnswer, preferencesReceipt } from '../kinds/preferences/preferences-answer.js';
import { preferences } from '@limpide/contract/kinds/preferences/message';
import { provenPreferences } from '../kinds/preferences/customer-preferences.js';
import { siteQuery } from '../http/queries.js';
import { postedEnd, preferencesQuery } from '../kinds/preferences/http/owner-routes.js';
import {
  contactsEffect,
  postedContacts,
  subscribersQuery,
} from '../kinds/sign-up/http/owner-routes.js';
import { provenSubscriber } from '../kinds/sign-up/subscriber.js';
import { signUp } from '@limpide/contract/kinds/sign-up/message';
import { STOP_REASONS } from '../kinds/sign-up/stop-link.js';
import { objectionEffect, postedObjection } from '../objections/http/objection-routes.js';
import { id, uuid } from '@limpide/contract/fields';
import * as answers from './response-schemas.js';
import { jsonSchema, queryParameters } from './json-schema.js';
import { inPath, json, page, refusals, text, withToken } from './building-blocks.js';

type Query = Parameters<typeof queryParameters>[0];

const key = (required: boolean) => ({
  name: 'Idempotency-Key',
  in: 'header',
  required,
  schema: jsonSchema(uuid),
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
    responses: { 200: json('The choices.', preferencesAnswer), ...refusals(401, 429) },
  },
  post: {
    summary: 'Takes the choices of a customer, exactly once',
    description:
      'Lines that are not named stay as they are. A line that is switched off is off at once; one is switched on only if no younger choice was received before. The answer has the state that it came to.',
    ...asCustomer,
    parameters: [...parameters, key(true)],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(preferences) } },
    },
    responses: {
      201: json('Taken.', preferencesReceipt),
      200: json('A replay: taken before.', preferencesReceipt),
      ...refusals(400, 401, 403, 409, 413, 415, 422, 429),
    },
  },
});

const site = inPath('site', id);

const form = (properties: Record<string, readonly string[]>) => ({
  required: false,
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, values]) => [name, { enum: values }]),
        ),
      },
    },
  },
});

const token = inPath('token', v.string());

/** Where the link of a mail leads: a page that changes nothing, and what its buttons do. */
const link = (shown: string, done: string, body?: object) => ({
  get: {
    summary: shown,
    description: 'Changes nothing. Every link that opens nothing has the same 404.',
    parameters: [token],
    responses: { 200: text('The page.', 'text/html'), ...page(refusals(404, 429), 404) },
  },
  post: {
    summary: done,
    description: 'As often as it is sent. Without cookie, login or redirection.',
    parameters: [token],
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: text('Done.', 'text/html', 'text/plain'),
      400: text('The page: nothing was asked.', 'text/html'),
      ...page(refusals(404, 413, 429), 404),
    },
  },
});

const stops = form({
  stop: ['all', 'list', 'open-tracking'],
  reason: STOP_REASONS,
  'List-Unsubscribe': ['One-Click'],
});

const exported = (summary: string, schema: Parameters<typeof jsonSchema>[0], query: Query) => ({
  get: {
    summary,
    ...withToken('newsletter', 'Streamed, in the format that is asked for.'),
    parameters: queryParameters(query),
    responses: {
      200: {
        description: 'With what proves each.',
        content: {
          'application/json': { schema: jsonSchema(v.array(schema)) },
          'text/csv': { schema: { type: 'string' } },
        },
      },
      ...refusals(400, 401, 403, 404, 429),
    },
  },
});

const erased = (summary: string, parameter: object) => ({
  summary,
  ...withToken('erase', 'A tombstone keeps the chain whole; objections stay.'),
  parameters: [parameter, ...queryParameters(siteQuery)],
  responses: { 204: { description: 'Erased.' }, ...refusals(400, 401, 403, 404, 429) },
});

/** Paths of the owner's programs. */
const ownerPaths: Record<string, Record<string, unknown>> = {
  '/newsletter/subscribers': exported(
    'Subscribers of a site: those in force, unless another state is asked for',
    provenSubscriber,
    subscribersQuery,
  ),
  '/newsletter/subscribers/{id}': {
    get: {
      summary: 'A subscriber, with the headers of every mail to them',
      ...withToken('newsletter', ''),
      parameters: [inPath('id', uuid), ...queryParameters(siteQuery)],
      responses: {
        200: json('The subscriber.', provenSubscriber),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
    delete: erased('Erases a subscriber', inPath('id', uuid)),
  },
  '/objections': {
    post: {
      summary: 'Somebody has objected elsewhere: by a reply, on the telephone, in the mailing tool',
      ...withToken(
        'newsletter',
        'One of `email`, `phone` and `customer` at least. Kept as keyed hashes; every list is stopped and every line switched off, or one `list`. As often as it is sent.',
      ),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(postedObjection) } },
      },
      responses: {
        200: json('Applied.', objectionEffect),
        ...refusals(400, 401, 403, 404, 413, 415, 429),
      },
    },
  },
  '/newsletter/contacts': {
    post: {
      summary: 'Subscribers have given a sign of themselves: an order, a signing in, a click',
      ...withToken(
        'newsletter',
        'Their period of inactivity begins anew on every list. That a mail was opened is no such sign. As often as it is sent; what is older than what is known changes nothing.',
      ),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(postedContacts) } },
      },
      responses: {
        200: json('Noted.', contactsEffect),
        ...refusals(400, 401, 403, 404, 413, 415, 429),
      },
    },
  },
  '/choices/customers/{customer}/end': {
    post: {
      summary: 'A customer has left, or has come back',
      ...withToken(
        'newsletter',
        'What they had chosen is kept for `retention.former-customer` from that day; their objections stay. With `on: null`, or once they choose again, they are a customer as before.',
      ),
      parameters: [inPath('customer', v.string())],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(postedEnd) } },
      },
      responses: {
        204: { description: 'Noted.' },
        ...refusals(400, 401, 403, 404, 413, 415, 429),
      },
    },
  },
  '/choices/customers': exported(
    'The choices of every customer',
    provenPreferences,
    preferencesQuery,
  ),
  '/choices/customers/{customer}': {
    delete: erased('Erases the choices of a customer', inPath('customer', v.string())),
  },
};

/** Paths of those who sign up, and of customers. */
export const newsletterPaths: Record<string, Record<string, unknown>> = {
  '/newsletter': subscribe([]),
  '/sites/{site}/newsletter': subscribe([site]),
  '/newsletter/confirm/{token}': link('The page to confirm a sign-up', 'Confirms a sign-up'),
  '/newsletter/opens/{token}': link(
    'The page that asks whether openings may be measured',
    'Answers it',
    form({ answer: ['yes', 'no'] }),
  ),
  '/newsletter/continue/{token}': link(
    'The page that asks, after a long silence, whether to go on',
    'Goes on',
  ),
  '/newsletter/unsubscribe/{token}': link(
    'The page to stop a subscription',
    'Stops it, by a button of the page or by the header of a mail (RFC 8058)',
    stops,
  ),
  ...ownerPaths,
  '/choices': customer([]),
  '/sites/{site}/choices': customer([site]),
};
