import type { Context } from 'hono';
import { Problem } from '../../../http/problem.js';
import { readForm } from '../../../http/read-json.js';
import { opensSite } from '../../../tokens/access.js';
import { unknownRequest } from '../act.js';
import type { RightsDependencies } from '../dependencies.js';
import { findRequest, type Found } from '../find.js';
import { isGuarded } from '../../../access/guard.js';
import { REFERENCE } from '../reference.js';

/** The request that the path names, if the token opens its site; the same 404 otherwise. */
export async function askedRequest(
  context: Context,
  { database, sites }: RightsDependencies,
): Promise<Found> {
  const reference = context.req.param('reference') ?? '';
  const found = REFERENCE.test(reference) && (await findRequest(database, sites, reference));
  if (!found || !opensSite(context.get('access'), found.site.id)) throw unknownRequest();
  return found;
}

/** The fields of a form that a page of ours has sent, and no other. */
export async function guardedForm(
  context: Context,
  { signer, now }: RightsDependencies,
): Promise<URLSearchParams> {
  const fields = await readForm(context);
  const guard = fields.get('guard') ?? '';
  if (!(await isGuarded(signer, context.get('access'), guard, now())))
    throw new Problem(
      ...([403, 'not-our-form', 'Not our form'] as const),
      'The form is too old, or another page sent it: open it again.',
    );
  return fields;
}
