import type { Context } from 'hono';
import * as v from 'valibot';
import { faultsOf } from '../../http/check.js';
import { pageOf, siteOfForm } from '../../http/plain-form.js';
import { Problem } from '../../http/problem.js';
import { readForm } from '../../http/read-json.js';
import { senderOf } from '../../http/sender-of.js';
import { uuid } from '@limpide/contract/fields';
import { toSeconds } from '../../records/to-seconds.js';
import type { Site } from '../../sites.js';
import type { RightsDependencies } from '../dependencies.js';
import { eventIds } from '../event-id.js';
import { formFrom } from '../form-fields.js';
import { formPage } from '../pages/form-page.js';
import { statusPath } from '../receipt.js';
import {
  rightsRequest,
  withoutTraps,
  type PostedRequest,
} from '@limpide/contract/kinds/rights-request/message';
import { languageOf } from '../words.js';
import { answerPage, upOf } from './answer-page.js';
import { enter } from './enter.js';

/** Under which key: the form's own, or one that a second sending by them within minutes has. */
async function keyOf(
  { database, post, now }: RightsDependencies,
  site: Site,
  fields: URLSearchParams,
  sender: string,
): Promise<string> {
  const given = fields.get('event-id');
  if (v.is(uuid, given)) return given;
  const [current, previous] = await eventIds(post.signer, site.id, fields, sender, now());
  const [known] = await database.query(
    'SELECT 1 FROM rights_requests WHERE site = $1 AND event_id = $2',
    [site.id, previous],
  );
  return known ? previous : current;
}

/** The body that was entered under this key before, whose own time makes a replay the same. */
async function timeOf(
  { database, now }: RightsDependencies,
  site: Site,
  eventId: string,
): Promise<string> {
  const [known] = await database.query<{ at: Date }>(
    'SELECT entered_at AS at FROM rights_requests WHERE site = $1 AND event_id = $2',
    [site.id, eventId],
  );
  return toSeconds(known?.at ?? now());
}

/** What the fields say, as the page's element would have posted it. */
const bodyFrom = (
  fields: URLSearchParams,
  common: { eventId: string; occurredAt: string; origin: string; pageId: string; lang: string },
) => {
  const { lang, ...body } = common;
  return {
    ...{ schema: 'limpide/1', kind: 'rights-request', action: 'submit', subjectRef: null, ...body },
    notice: {
      ...{ id: 'rights', version: null, lang },
      ...{ textSha256: null, configSha256: null, codeSha256: null },
    },
    // Without a script nobody holds a stopwatch: the trap and the limits stand alone.
    form: {
      ...formFrom(fields),
      ...{ website: fields.get('website') ?? '', elapsed: Number.MAX_SAFE_INTEGER },
    },
  };
};

/**
 * A request from a form without script: entered, then shown at its own address (303), so that a
 * reload sends nothing again; or the form once more, with what was typed and what is wrong.
 */
export async function postForm(
  context: Context,
  dependencies: RightsDependencies,
): Promise<Response> {
  const { site, origin } = siteOfForm(context, dependencies.sites);
  const fields = await readForm(context);
  const lang = languageOf(fields.get('lang') ?? 'fr');
  const eventId = await keyOf(
    dependencies,
    site,
    fields,
    senderOf(context, dependencies.trustedProxies),
  );
  const common = { eventId, origin, pageId: pageOf(context, origin), lang };
  const read = async () =>
    bodyFrom(fields, { ...common, occurredAt: await timeOf(dependencies, site, eventId) });

  const errors = faultsOf(rightsRequest, await read());
  if (errors.length > 0) {
    context.set('problem', 'invalid-body');
    const page = formPage({ site, lang, fields, errors, key: eventId, up: upOf(context, 0) });
    return answerPage(context, page, lang, 400);
  }
  const attempt = async () =>
    enter(dependencies, site, withoutTraps((await read()) as PostedRequest));
  // The second of two clicks may have been read before the first was stored, with another second.
  const { entry, enteredAt } = await attempt().catch((error: unknown) => {
    if (error instanceof Problem && error.slug === 'other-body') return attempt();
    throw error;
  });
  // Relative to what was asked, whatever stands in between.
  return context.body(null, 303, {
    location: (await statusPath(dependencies.post.signer, entry.reference, enteredAt)).slice(1),
  });
}
