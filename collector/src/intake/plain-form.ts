import type { Context } from 'hono';
import * as v from 'valibot';
import { findReceived } from '../case-files/receive-once.js';
import type { CaseFileStore } from '../case-files/case-file-store.js';
import { answerPage, relativeRootOf } from '../http/answer-page.js';
import { faultsOf } from '../http/check.js';
import { Problem } from '../http/problem.js';
import { readForm } from '../http/read-json.js';
import { uuid } from '@limpide/contract/fields';
import { toSeconds } from '../records/to-seconds.js';
import { languageOf } from '../i18n/languages.js';
import type { IntakeDependencies } from './dependencies.js';
import type { MessageEndpoint, PostedMessage, PlainForm } from './message-endpoint.js';
import { eventIds } from './event-id.js';
import { plainEnvelope } from './plain-message.js';
import { shownIn, withShown } from './shown-field.js';
import { senderOf } from './sender-of.js';
import { pageOf, siteOfForm } from './site-of-form.js';
import { acceptMessage, type ReceiptOutcome } from './accept-message.js';

/**
 * Under which of the keys a form was received before, and when; otherwise the first key, and now: the
 * same key and time make the second sending the same message.
 */
async function keyOf(
  { database, now }: IntakeDependencies,
  store: CaseFileStore,
  site: string,
  keys: readonly string[],
): Promise<{ eventId: string; occurredAt: string }> {
  for (const eventId of keys) {
    const received = await findReceived(database, store, site, eventId);
    if (received && (received.event || store.afterDeletion === 'replayed'))
      return { eventId, occurredAt: received.receivedAt };
  }
  return { eventId: keys[0] as string, occurredAt: toSeconds(now()) };
}

/**
 * A message from a form without script: taken as the same message in JSON is, and answered by a page;
 * or the form once more, with what was typed and what is wrong.
 */
export async function postForm<Body extends PostedMessage, Receipt extends ReceiptOutcome, Sender>(
  context: Context,
  endpoint: MessageEndpoint<Body, Receipt, Sender>,
  form: PlainForm<Receipt>,
  dependencies: IntakeDependencies,
): Promise<Response> {
  const { sites, signer, trustedProxies, metrics, texts, now } = dependencies;
  const { site, origin } = siteOfForm(context, sites);
  const fields = await readForm(context);
  const lang = languageOf(fields.get('lang') ?? '');
  const given = fields.get('event-id');
  const sender = senderOf(context, trustedProxies);
  const keys = v.is(uuid, given) ? [given] : await eventIds(signer, site.id, fields, sender, now());
  const { kind } = endpoint;
  const shown = shownIn(fields);
  const pageId = pageOf(context, origin);
  const read = async () => ({
    ...plainEnvelope({
      kind,
      ...form.envelope,
      lang,
      ...(await keyOf(dependencies, form.store, site.id, keys)),
      origin,
      pageId,
      textSha256: shown?.sha256 ?? null,
    }),
    ...form.contentFrom(fields),
  });

  const first = await read();
  const sent = {
    site,
    lang,
    fields,
    eventId: first.eventId,
    relativeRoot: relativeRootOf(context, 0),
  };
  const errors = faultsOf(endpoint.schema, first);
  if (errors.length > 0) {
    context.set('problem', 'invalid-body');
    const again = (filled: URLSearchParams) => form.again({ ...sent, fields: filled }, errors);
    return answerPage(context, await withShown(fields, again), lang, 400);
  }
  const attempt = (body: unknown) =>
    acceptMessage(kind, metrics, () =>
      endpoint.receive({ site, body: v.parse(endpoint.schema, body), sender: undefined as Sender }),
    );
  // The second of two clicks may have been read before the first was stored, with another second.
  const receipt = await attempt(first).catch(async (error: unknown) => {
    if (error instanceof Problem && error.slug === 'other-body') return attempt(await read());
    throw error;
  });
  if (shown) await texts.keep({ ...shown, site: site.id, lang, version: null });
  return form.answer(context, sent, receipt);
}
