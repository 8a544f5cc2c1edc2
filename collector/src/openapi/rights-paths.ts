import * as v from 'valibot';
import { siteQuery } from '../http/queries.js';
import { ANSWER_MODELS } from '../kinds/rights-request/answer-names.js';
import { action } from '../kinds/rights-request/register-event.js';
import {
  fileQuery,
  registerExportQuery,
  registerQuery,
} from '../kinds/rights-request/http/register-queries.js';
import { linkQuery } from '../kinds/rights-request/http/status-routes.js';
import {
  manualEntry,
  registerFile,
  registerRow,
  registerPage,
} from '../kinds/rights-request/register-row.js';
import { rightsReceipt } from '../kinds/rights-request/request-receipt.js';
import { rightsRequest } from '@limpide/contract/kinds/rights-request/message';
import { requestStatus } from '../kinds/rights-request/request-status.js';
import { id, uuid } from '@limpide/contract/fields';
import { jsonSchema, queryParameters } from './json-schema.js';
import { inPath, json, page, refusals, text, textField, withToken } from './building-blocks.js';

const post = (parameters: object[]) => ({
  post: {
    summary: 'Enters a rights request into the register, exactly once',
    description:
      'As JSON with an `Idempotency-Key`, or as a plain HTML form (fields in docs/collector.md), which is answered with a redirection to the page of the request, or with the form and its errors.',
    parameters: [
      ...parameters,
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        schema: jsonSchema(uuid),
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

const scoped = (description = '') => withToken('rights', description);
const formToo = (schema: Parameters<typeof jsonSchema>[0]) => ({
  required: true,
  content: {
    'application/json': { schema: jsonSchema(schema) },
    'application/x-www-form-urlencoded': { schema: { type: 'object' } },
  },
});
const entered = { 303: { description: 'A form of ours was taken: `Location` is the request.' } };

const answerParameters = [
  inPath('reference', rightsReceipt.entries.reference),
  inPath('model', v.picklist(ANSWER_MODELS)),
];

/** Paths for those who answer requests. */
const registerPaths: Record<string, Record<string, unknown>> = {
  '/register': {
    get: {
      summary: 'Rights requests of one site, late ones first',
      ...scoped('A page for a browser, JSON otherwise. `next` is the `offset` of the next page.'),
      parameters: queryParameters(registerQuery),
      responses: {
        ...page({ 200: json('A page of the register.', registerPage) }, 200),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
    post: {
      summary: 'Enters a request that came by post, by telephone, by e-mail or at the counter',
      ...scoped('Exactly once per `eventId`, if one is given.'),
      requestBody: formToo(manualEntry),
      responses: {
        201: json('Entered.', registerFile),
        200: json('Entered before.', registerFile),
        ...entered,
        ...page(refusals(400, 401, 403, 404, 413, 415, 422, 429), 400),
      },
    },
  },
  '/register/new': {
    get: {
      summary: 'The page to enter a request by hand',
      ...scoped(),
      parameters: queryParameters(siteQuery),
      responses: { 200: text('The page.', 'text/html'), ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '/register/export': {
    get: {
      summary: 'The whole register of a site, streamed',
      ...scoped(),
      parameters: queryParameters(registerExportQuery),
      responses: {
        200: {
          description: 'The register, in the format that was asked for.',
          content: {
            'application/json': { schema: jsonSchema(v.array(registerRow)) },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...refusals(400, 401, 403, 404, 429),
      },
    },
  },
  '/register/{reference}': {
    get: {
      summary: 'A request with all that happened to it',
      ...scoped('A page for a browser, JSON otherwise.'),
      parameters: [
        inPath('reference', rightsReceipt.entries.reference),
        ...queryParameters(fileQuery),
      ],
      responses: {
        ...page({ 200: json('The request.', registerFile) }, 200),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
    post: {
      summary: 'Does something to a request: an event more in the register',
      ...scoped(
        'Once per `Idempotency-Key`, if one is given. What the request cannot take now is a 400 that says why.',
      ),
      parameters: [
        inPath('reference', rightsReceipt.entries.reference),
        { name: 'Idempotency-Key', in: 'header', required: false, schema: jsonSchema(uuid) },
      ],
      requestBody: formToo(action),
      responses: {
        200: json('Done.', registerFile),
        ...entered,
        ...page(refusals(400, 401, 403, 404, 413, 415, 422, 429), 400),
      },
    },
    delete: {
      summary: 'Erases a request before its time',
      ...withToken('erase', 'A tombstone keeps the chain whole.'),
      parameters: [inPath('reference', rightsReceipt.entries.reference)],
      responses: { 204: { description: 'Erased.' }, ...refusals(401, 403, 404, 429) },
    },
  },
};

/** Pages of a browser alone: programs post `answer-sent` to the request. */
const answerPaths: Record<string, Record<string, unknown>> = {
  '/register/{reference}/answers/{model}': {
    get: {
      summary: 'The page of a model answer, prefilled from the request',
      ...scoped('A model that does not fit the request leads to the request.'),
      parameters: answerParameters,
      responses: {
        200: text('The page.', 'text/html'),
        303: { description: 'The model does not fit: `Location` is the request.' },
        ...refusals(401, 403, 404, 429),
      },
    },
    post: {
      summary:
        'Sends an answer, prepares it for a letter or a mail program, or records that it left',
      ...scoped('The form of that page.'),
      parameters: answerParameters,
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: text('The letter or the mail, whole.', 'text/html'),
        ...entered,
        400: text('The page, with what is wrong in words.', 'text/html'),
        ...refusals(401, 403, 404, 413, 422, 429),
      },
    },
  },
};

/** Paths for those who make requests, and for those who answer them. */
export const rightsPaths: Record<string, Record<string, unknown>> = {
  '/rights-requests': post([]),
  '/sites/{site}/rights-requests': post([site]),
  '/rights-requests/{reference}': one([reference]),
  '/sites/{site}/rights-requests/{reference}': one([site, reference]),
  ...registerPaths,
  ...answerPaths,
  '/pages.css': {
    get: {
      summary: 'The sheet of the pages for people',
      responses: { 200: text('The sheet.', 'text/css') },
    },
  },
};
