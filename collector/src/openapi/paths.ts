import { tokenRequest } from '../tokens/token-request.js';
import { evidenceQuery } from '../evidence/http/evidence-routes.js';
import { exportQuery, figuresQuery, listQuery, siteQuery } from '../http/queries.js';
import { decision } from '@limpide/contract/kinds/decision/message';
import { id, uuid } from '@limpide/contract/fields';
import { trailList, trailQuery } from '../owner/http/trail-routes.js';
import * as answers from './response-schemas.js';
import { jsonSchema, queryParameters } from './json-schema.js';
import { formBody, inPath, json, page, refusals, text, withToken } from './building-blocks.js';
import { newsletterPaths } from './newsletter-paths.js';
import { textPaths } from './text-paths.js';
import { rightsPaths } from './rights-paths.js';

const choiceCookie = {
  description:
    'The cookie of the choice as the page has written it: only where the site is configured for it, in answer to a page of the same origin whose request brings that cookie.',
  schema: { type: 'string' },
};

const postDecision = (parameters: object[]) => ({
  post: {
    summary: 'Stores a record of the kind decision, exactly once',
    description:
      'Sent as often as needed with the same key: one record is stored, and every answer is the receipt of the first. Delivered means an answer whose `eventId` is the one that was sent.',
    parameters: [
      ...parameters,
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        schema: jsonSchema(uuid),
        description: 'The `eventId` of the body.',
      },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(decision) } },
    },
    responses: {
      201: {
        ...json('Stored.', answers.receipt),
        headers: { 'Set-Cookie': choiceCookie },
      },
      200: json('A replay: stored before.', answers.receipt),
      ...refusals(400, 403, 404, 409, 413, 415, 422, 429),
    },
  },
});

/** Paths under the base path. */
export const basePaths: Record<string, Record<string, unknown>> = {
  '/sites/{site}/decisions': postDecision([inPath('site', id)]),
  ...rightsPaths,
  ...newsletterPaths,
  ...textPaths,
  '/decisions': {
    ...postDecision([]),
    get: {
      summary: 'Decisions of one site, in order of receipt, page by page',
      ...withToken('read', '`next` is the `after` of the next page, or null.'),
      parameters: queryParameters(listQuery),
      responses: {
        200: json('A page.', answers.decisionPage),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
  },
  '/decisions/export': {
    get: {
      summary: 'All decisions of a period, streamed',
      ...withToken('read', '`from` is included, `to` is not.'),
      parameters: queryParameters(exportQuery),
      responses: {
        200: {
          description: 'The decisions, in the format that was asked for.',
          content: {
            'application/json': { schema: jsonSchema(answers.decisionList) },
            'application/x-ndjson': { schema: { type: 'string' } },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...refusals(400, 401, 403, 404, 429),
      },
    },
  },
  '/figures.json': {
    get: {
      summary: 'Numbers of decisions by purpose, day and page',
      ...withToken('read', 'Days of the site’s time zone, both included.'),
      parameters: queryParameters(figuresQuery),
      responses: {
        200: json('The figures.', answers.figures),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
  },
  '/evidence': {
    get: {
      summary: 'Where the owner takes the evidence of a period away',
      ...withToken('read', 'For a browser that is signed in.'),
      parameters: queryParameters(evidenceQuery),
      responses: { 200: text('The page.', 'text/html'), ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '/evidence/pack': {
    get: {
      summary: 'What the collector has as evidence of a period, as a zip, streamed',
      ...withToken(
        'read',
        'Days of the site’s time zone, both included. `limpide verify` verifies it.',
      ),
      parameters: queryParameters(evidenceQuery),
      responses: {
        200: text('The archive.', 'application/zip'),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
  },
  '/figures': {
    get: {
      summary: 'The same figures as a page',
      ...withToken('read', 'For a browser that is signed in.'),
      parameters: queryParameters(figuresQuery),
      responses: { 200: text('The page.', 'text/html'), ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '': {
    get: {
      summary: 'The home of the owner’s pages',
      ...withToken(undefined, 'For a browser, which is led to `/sign-in`.'),
      responses: { 200: text('The page.', 'text/html'), ...refusals(401, 429) },
    },
  },
  '/sign-in': {
    get: {
      summary: 'Where the owner signs in, with a token',
      responses: { 200: text('The page.', 'text/html') },
    },
    post: {
      summary: 'Opens a session of eight hours for a browser',
      requestBody: formBody(['token', 'next']),
      responses: {
        303: { description: 'Signed in: to the page that was asked for, with the cookie.' },
        401: text('The page again: the token is unknown.', 'text/html'),
        429: text('The page again: too many wrong tokens.', 'text/html'),
        ...refusals(403),
      },
    },
  },
  '/sign-out': {
    post: {
      summary: 'Ends the session',
      requestBody: formBody(['guard']),
      responses: { 303: { description: 'Signed out.' }, ...refusals(403) },
    },
  },
  '/proof': {
    get: {
      summary: 'All that proves the records of a site, streamed, for the command verify',
      ...withToken('read', ''),
      parameters: queryParameters(siteQuery),
      responses: {
        200: text('One JSON object a line.', 'application/x-ndjson'),
        ...refusals(400, 401, 403, 404, 429),
      },
    },
  },
  '/proof/head': {
    get: {
      summary: 'The last seal of a site',
      ...withToken('read', 'Note it somewhere else: `verify --head` then finds a chain made anew.'),
      parameters: queryParameters(siteQuery),
      responses: { 200: json('The seal.', answers.head), ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '/subjects/{subjectRef}': {
    delete: {
      summary: 'Erases the records of a person on one site; objections are kept',
      ...withToken('erase', ''),
      parameters: [inPath('subjectRef', uuid), ...queryParameters(siteQuery)],
      responses: { 200: json('Done.', answers.erasure), ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '/trail': {
    get: {
      summary: 'Who has read or exported personal data, when',
      ...withToken(
        'trail',
        'Reading it is in it too. `about` is what names one file in its address.',
      ),
      parameters: queryParameters(trailQuery),
      responses: page(
        {
          200: {
            description: 'The lines, the oldest first; the page has the newest first.',
            content: {
              'application/json': { schema: jsonSchema(trailList) },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          ...refusals(400, 401, 403, 404, 429),
        },
        200,
      ),
    },
  },
  '/tokens': {
    get: {
      summary: 'Every token ever made, without the token itself',
      ...withToken('tokens', 'For tokens that open every site.'),
      responses: { 200: json('The tokens.', answers.tokenList), ...refusals(401, 403, 429) },
    },
    post: {
      summary: 'Makes a token, shown once',
      ...withToken('tokens', 'For tokens that open every site.'),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(tokenRequest) } },
      },
      responses: {
        201: json('The token.', answers.newToken),
        ...refusals(400, 401, 403, 413, 415, 429),
      },
    },
  },
  '/tokens/{id}': {
    delete: {
      summary: 'Revokes a token, at once and for good',
      ...withToken('tokens', 'For tokens that open every site.'),
      parameters: [inPath('id', uuid)],
      responses: { 204: { description: 'Revoked.' }, ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '/openapi.json': {
    get: {
      summary: 'This document',
      responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': {} } } },
    },
  },
};

/** Paths beside the base path. */
export const rootPaths: Record<string, Record<string, unknown>> = {
  '/healthz': {
    get: { summary: 'The process answers', responses: { 200: json('It does.', answers.health) } },
  },
  '/readyz': {
    get: {
      summary: 'The process may be sent requests',
      responses: {
        200: json('It may.', answers.health),
        503: json('It is stopping, or its database is away.', answers.health),
      },
    },
  },
  '/metrics': {
    get: {
      summary: 'Metrics for Prometheus',
      ...withToken('metrics', ''),
      responses: { 200: text('The metrics.', 'text/plain'), ...refusals(401, 403, 429) },
    },
  },
};
