import type { Context } from 'hono';
import * as v from 'valibot';
import { findReceived } from '../case-files/receive-once.js';
import type { Shelf } from '../case-files/shelf.js';
import { answerPage, upOf } from '../http/answer-page.js';
import { faultsOf } from '../http/check.js';
import { Problem } from '../http/problem.js';
import { readForm } from '../http/read-json.js';
import { uuid } from '@limpide/contract/fields';
import { toSeconds } from '../records/to-seconds.js';
import { languageOf } from '../i18n/languages.js';
import type { IntakeDependencies } from './dependencies.js';
import type { Door, Message, PlainForm } from './door.js';
import { eventIds } from './event-id.js';
import { plainEnvelope } from './plain-message.js';
import { senderOf } from './sender-of.js';
import { pageOf, siteOfForm } from './site-of-form.js';
import { take, type Outcome } from './take.js';

/**
 * Under which of the keys a form was received before, and when; otherwise the first key, and now: the
 * same key and time make the second sending the same message.
 */
async function keyOf(
  { database, now }: IntakeDependencies,
  shelf: Shelf,
  site: string,
  keys: readonly string[],
): Promise<{ eventId: string; occurredAt: string }> {
  for (const eventId of keys) {
    const received = await findReceived(database, shelf, site, eventId);
    if (received && (received.event || shelf.afterDeletion === 'replayed'))
      return { eventId, occurredAt: received.receivedAt };
  }
  return { eventId: keys[0] as string, occurredAt: toSeconds(now()) };
}

/**
 * A message from a form without script: taken as the same message in JSON is, and answered by a page;
 * or the form once more, with what was typed and what is wrong.
 */
export async function postForm<Body extends Message, Receipt extends Outcome, Sender>(
  context: Context,
  door: Door<Body, Receipt, Sender>,
  form: PlainForm<Receipt>,
  dependencies: IntakeDependencies,
): Promise<Response> {
  const { sites, signer, trustedProxies, metrics, now } = dependencies;
  const { site, origin } = siteOfForm(context, sites);
  const fields = await readForm(context);
  const lang = languageOf(fields.get('lang') ?? '');
  const given = fields.get('event-id');
  const sender = senderOf(context, trustedProxies);
  const keys = v.is(uuid, given) ? [given] : await eventIds(signer, site.id, fields, sender, now());
  const { kind } = door;
  const pageId = pageOf(context, origin);
  const read = async () => ({
    ...plainEnvelope({
      kind,
      ...form.envelope,
      lang,
      ...(await keyOf(dependencies, form.shelf, site.id, keys)),
      origin,
      pageId,
    }),
    ...form.contentFrom(fields),
  });

  const first = await read();
  const sent = { site, lang, fields, eventId: first.eventId, up: upOf(context, 0) };
  const errors = faultsOf(door.schema, first);
  if (errors.length > 0) {
    context.set('problem', 'invalid-body');
    return answerPage(context, form.again(sent, errors), lang, 400);
  }
  const attempt = (body: unknown) =>
    take(kind, metrics, () =>
      door.receive({ site, body: v.parse(door.schema, body), sender: undefined as Sender }),
    );
  // The second of two clicks may have been read before the first was stored, with another second.
  const receipt = await attempt(first).catch(async (error: unknown) => {
    if (error instanceof Problem && error.slug === 'other-body') return attempt(await read());
    throw error;
  });
  return form.answer(context, sent, receipt);
}
