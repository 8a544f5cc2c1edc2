import type { Context } from 'hono';
import * as v from 'valibot';
import { faultsOf } from '../../http/check.js';
import { pageOf, siteOfForm } from '../../http/plain-form.js';
import { readForm } from '../../http/read-json.js';
import { senderOf } from '../../http/sender-of.js';
import { uuid } from '@limpide/contract/fields';
import { toSeconds } from '../../records/to-seconds.js';
import { eventIds } from '../../rights/event-id.js';
import { answerPage, upOf } from '../../rights/http/answer-page.js';
import { languageOf } from '../../rights/words.js';
import type { Site } from '../../sites.js';
import type { NewsletterDependencies } from '../dependencies.js';
import { formPage } from '../pages/form-page.js';
import { sentPage } from '../pages/sent-page.js';
import { signUp, type SignUp } from '@limpide/contract/kinds/sign-up/message';
import { take } from './post-sign-up.js';

/** Under which key and when: the form's own, or what a second sending within minutes has as well. */
async function keyOf(
  { database, signer, now }: NewsletterDependencies,
  site: Site,
  fields: URLSearchParams,
  sender: string,
): Promise<{ eventId: string; occurredAt: string }> {
  const given = fields.get('event-id');
  const keys = v.is(uuid, given) ? [given] : await eventIds(signer, site.id, fields, sender, now());
  for (const eventId of keys) {
    const [known] = await database.query<{ received_at: Date }>(
      'SELECT received_at FROM keys WHERE site = $1 AND event_id = $2',
      [site.id, eventId],
    );
    if (known) return { eventId, occurredAt: toSeconds(known.received_at) };
  }
  return { eventId: keys[0] as string, occurredAt: toSeconds(now()) };
}

const isTicked = (value: string | null): boolean =>
  value !== null && !['', 'false', '0', 'off', 'no', 'non'].includes(value.toLowerCase());

/** What the fields say, as the page's element would have posted it. */
const bodyFrom = (
  fields: URLSearchParams,
  { lang, ...common }: { origin: string; pageId: string; lang: string; eventId: string },
  occurredAt: string,
) => ({
  ...{ schema: 'limpide/1', kind: 'newsletter', action: 'subscribe', subjectRef: null, ...common },
  occurredAt,
  notice: {
    ...{ id: 'newsletter', version: null, lang },
    ...{ textSha256: null, configSha256: null, codeSha256: null },
  },
  form: {
    email: fields.get('email')?.trim() ?? '',
    ...(fields.get('list') ? { list: fields.get('list') } : {}),
    ...(fields.get('source') ? { source: fields.get('source') } : {}),
    // Without a script nobody holds a stopwatch: the trap and the limits stand alone.
    ...{ website: fields.get('website') ?? '', elapsed: Number.MAX_SAFE_INTEGER },
  },
  consents: {
    newsletter: isTicked(fields.get('newsletter')),
    openTracking: isTicked(fields.get('open-tracking')),
  },
});

/**
 * A sign-up from a form without script: a page that says to look at one's mail, the same for every
 * address; or the form once more, with what was typed and what is wrong.
 */
export async function postForm(
  context: Context,
  dependencies: NewsletterDependencies,
): Promise<Response> {
  const { site, origin } = siteOfForm(context, dependencies.sites);
  const fields = await readForm(context);
  const lang = languageOf(fields.get('lang') ?? 'fr');
  const { eventId, occurredAt } = await keyOf(
    dependencies,
    site,
    fields,
    senderOf(context, dependencies.trustedProxies),
  );
  const body = bodyFrom(
    fields,
    { eventId, origin, pageId: pageOf(context, origin), lang },
    occurredAt,
  );
  const errors = faultsOf(signUp, body);
  const up = upOf(context, 0);
  if (errors.length > 0) {
    context.set('problem', 'invalid-body');
    const page = formPage({ site, lang, fields, errors, up });
    return answerPage(context, page, lang, 400);
  }
  await take(dependencies, site, body as SignUp);
  return answerPage(context, sentPage(site, lang, up), lang);
}
