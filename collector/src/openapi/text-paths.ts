import * as v from 'valibot';
import { id, sha256, uuid } from '@limpide/contract/fields';
import { shownText } from '@limpide/contract/shown-text';
import { siteQuery } from '../http/queries.js';
import { decisionQuery } from '../kinds/decision/http/show-decision.js';
import { textList, wholeText } from '../texts/read-texts.js';
import { storedDecision, textReceipt } from './response-schemas.js';
import { jsonSchema, queryParameters } from './json-schema.js';
import { inPath, json, page, refusals, withToken } from './building-blocks.js';

const take = (parameters: object[]) => ({
  post: {
    summary: 'Takes the text behind a hash, once',
    description:
      'Asked for by `textWanted` in the answer to a record. Its key is its hash: `eventId` of the answer. Taken only where a record of the site names that hash with this language and version, and while the site keeps less than its share; beyond, 429.',
    parameters,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(shownText) } },
    },
    responses: {
      201: json('Kept.', textReceipt),
      200: json('Kept before.', textReceipt),
      ...refusals(400, 403, 404, 413, 415, 422, 429),
    },
  },
});

/** Paths of the texts that were shown. */
export const textPaths: Record<string, Record<string, unknown>> = {
  '/texts': {
    ...take([]),
    get: {
      summary: 'Every text of a site that records name, the last used first',
      ...withToken('read', ''),
      parameters: queryParameters(siteQuery),
      responses: page(
        {
          200: json('The texts, without their words.', textList),
          ...refusals(400, 401, 403, 404, 429),
        },
        200,
      ),
    },
  },
  '/decisions/{eventId}': {
    get: {
      summary: 'One decision; as a page, with the text that was shown',
      ...withToken('read', '`at` is when it was received: it is found faster.'),
      parameters: [inPath('eventId', uuid), ...queryParameters(decisionQuery)],
      responses: page(
        { 200: json('The decision.', storedDecision), ...refusals(400, 401, 403, 404, 429) },
        200,
      ),
    },
  },
  '/sites/{site}/texts': take([inPath('site', id)]),
  '/texts/{sha256}': {
    get: {
      summary: 'A text, with the last records that name it',
      ...withToken('read', ''),
      parameters: [inPath('sha256', v.nonNullable(sha256)), ...queryParameters(siteQuery)],
      responses: page(
        { 200: json('The text.', wholeText), ...refusals(400, 401, 403, 404, 429) },
        200,
      ),
    },
  },
};
