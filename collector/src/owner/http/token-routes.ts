import { Hono } from 'hono';
import type { Database } from '../../database/database.js';
import { tokensPage } from '../pages/tokens-page.js';
import { uuid } from '@limpide/contract/fields';
import { makeCsrfToken } from '../../access/csrf-token.js';
import { answerPage, wantsPage } from '../../http/answer-page.js';
import { readerLanguage } from '../../access/open-sites.js';
import type { Signer } from '../../security/hmac-signer.js';
import { createToken, listTokens, revokeToken } from '../../tokens/tokens.js';
import { parseOrRefuse } from '../../http/check.js';
import { Problem } from '../../http/problem.js';
import { readJson } from '../../http/read-json.js';
import { tokenRequest } from '../../tokens/token-request.js';

/** `GET`, `POST` and `DELETE {base}/tokens`, for tokens that open every site; a page for people. */
export function tokenRoutes(database: Database, signer: Signer, now: () => Date): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    if (context.get('access').sites !== null)
      throw new Problem(403, 'wrong-site', 'Wrong site', 'The token does not open every site.');
    await next();
  });
  routes.get('/', async (context) => {
    const tokens = await listTokens(database);
    const access = context.get('access');
    // A script of a page on the same origin could open one and read it, were it no page.
    if (access.session === undefined && !wantsPage(context)) return context.json({ tokens });
    const lang = readerLanguage(context);
    const csrfToken = await makeCsrfToken(signer, access, now());
    const page = tokensPage({ tokens, now: now(), lang, relativeRoot: '', access, csrfToken });
    return answerPage(context, page, lang);
  });
  routes.post('/', async (context) => {
    const asked = parseOrRefuse(
      tokenRequest,
      await readJson(context),
      'invalid-body',
      'Invalid body',
    );
    const expiresAt = asked.expiresAt === null ? null : new Date(asked.expiresAt);
    return context.json(await createToken(database, { ...asked, expiresAt }, now()), 201);
  });
  routes.delete('/:id', async (context) => {
    const token = parseOrRefuse(uuid, context.req.param('id'), 'invalid-id', 'Invalid id');
    if (!(await revokeToken(database, token, now())))
      throw new Problem(404, 'unknown-token', 'Unknown token', 'No such token is in force.');
    return context.body(null, 204);
  });
  return routes;
}
