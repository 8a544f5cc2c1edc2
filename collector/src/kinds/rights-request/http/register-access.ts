import type { Context } from 'hono';
import { Problem } from '../../../http/problem.js';
import { readForm } from '../../../http/read-json.js';
import { opensSite } from '../../../tokens/access.js';
import { unknownRequest } from '../apply-action.js';
import type { RightsDependencies } from '../dependencies.js';
import { findRequest, type FoundRequest } from '../find-request.js';
import { isCsrfToken } from '../../../access/csrf-token.js';
import { REFERENCE } from '../request-reference.js';

/** The request that the path names, if the token opens its site; the same 404 otherwise. */
export async function askedRequest(
  context: Context,
  { database, sites }: RightsDependencies,
): Promise<FoundRequest> {
  const reference = context.req.param('reference') ?? '';
  const found = REFERENCE.test(reference) && (await findRequest(database, sites, reference));
  if (!found || !opensSite(context.get('access'), found.site.id)) throw unknownRequest();
  return found;
}

/** The fields of a form that a page of ours has sent, and no other. */
export async function readCheckedForm(
  context: Context,
  { signer, now }: RightsDependencies,
): Promise<URLSearchParams> {
  const fields = await readForm(context);
  const csrfToken = fields.get('guard') ?? '';
  if (!(await isCsrfToken(signer, context.get('access'), csrfToken, now())))
    throw new Problem(
      ...([403, 'not-our-form', 'Not our form'] as const),
      'The form is too old, or another page sent it: open it again.',
    );
  return fields;
}
