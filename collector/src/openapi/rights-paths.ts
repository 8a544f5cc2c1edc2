import { linkQuery } from '../rights/http/status-routes.js';
import { rightsReceipt } from '../rights/receipt.js';
import { rightsRequest } from '../rights/request.js';
import { requestStatus } from '../rights/status.js';
import { id, uuid } from '../records/fields.js';
import { jsonSchema, queryParameters } from './json-schema.js';
import { inPath, json, page, refusals, text, textField } from './parts.js';

const post = (parameters: object[]) => ({
  post: {
    summary: 'Enters a rights request into the register, exactly once',
    description:
      'As JSON with an `Idempotency-Key`, or as a plain HTML form (fields in docs/collector.md), which is answered with a redirection to the page of the request, or with the form and its errors.',
    parameters: [
      ...parameters,
      {
        ...{ name: 'Idempotency-Key', in: 'header', required: false, schema: jsonSchema(uuid) },
        description: 'The `eventId` of the body; required with JSON.',
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: jsonSchema(rightsRequest) },
        'application/x-www-form-urlencoded': { schema: { type: 'object' } },
      },
    },
    responses: {
      201: json('Entered.', rightsReceipt),
      200: json('A replay: entered before.', rightsReceipt),
      303: { description: 'A form was entered: `Location` is the page of the request.' },
      ...page(refusals(400, 403, 409, 413, 415, 422, 429), 400),
    },
  },
});

const one = (parameters: object[]) => ({
  get: {
    summary: 'Where a request stands, for its author',
    description:
      'Opened by the signature of the link alone. Every wrong link answers the same 404.',
    parameters: [...parameters, ...queryParameters(linkQuery)],
    responses: {
      200: page({ 200: json('Its state and its dates.', requestStatus) }, 200)[200],
      ...page(refusals(404), 404),
    },
  },
  post: {
    summary: 'The author answers the question about their identity',
    parameters: [...parameters, ...queryParameters(linkQuery)],
    requestBody: { required: true, content: textField('text') },
    responses: {
      303: { description: 'Taken: `Location` is the page of the request.' },
      400: text('The page, with what is wrong.', 'text/html'),
      ...page(refusals(404, 413, 415, 429), 404),
    },
  },
});

const site = inPath('site', id);
const reference = inPath('reference', rightsReceipt.entries.reference);

/** Paths of those who ask. */
export const rightsPaths: Record<string, Record<string, unknown>> = {
  '/rights-requests': post([]),
  '/sites/{site}/rights-requests': post([site]),
  '/rights-requests/{reference}': one([reference]),
  '/sites/{site}/rights-requests/{reference}': one([site, reference]),
  '/pages.css': {
    get: {
      summary: 'The sheet of the pages for people',
      responses: { 200: text('The sheet.', 'text/css') },
    },
  },
};
