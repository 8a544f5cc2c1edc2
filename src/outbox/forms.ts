import { ENDPOINT_OF, endpointOf } from '../core/endpoint.js';
import type { FormInput, FormKind, FormMessage, KeptForm, FormVerdict } from '../core/forms.js';
import type { PageInstance } from '../core/instance.js';
import { writeLocal } from '../core/local-storage.js';
import { FORMS_PENDING_KEY } from '../core/pending-decision.js';
import { iso, noticeOf } from './message-notice.js';
import type { QueuedMessage } from './outbox.js';
import type { Store } from './device-store.js';
import type { OutgoingMessage, FinalOutcome } from './transport.js';

/** Where the outcome of a form is kept until its author has seen it. */
export const FORMS = 'form:';
/** An outcome that was never shown is deleted after as long as a message waits (ms). */
const KEPT = 30 * 86_400_000;

const keyOf = (at: number, eventId: string) => FORMS + String(at).padStart(15, '0') + ':' + eventId;

/**
 * The message of a form, as it is queued.
 * @param now epoch milliseconds
 * @throws RangeError (rejects) where the configuration names no endpoint for it
 */
export async function formMessage(
  instance: PageInstance,
  form: FormInput,
  now: number,
): Promise<OutgoingMessage> {
  const { config } = instance;
  const { kind, eventId, action, notice, content, authorization } = form;
  const url = config && endpointOf(config, ENDPOINT_OF[kind]);
  if (!url) throw new RangeError(`No endpoint for ${kind}`);
  const message: FormMessage = {
    schema: 'limpide/1',
    kind,
    eventId,
    occurredAt: iso(Math.floor(now / 1000)),
    action,
    subjectRef: null,
    notice: await noticeOf(instance, { lang: instance.locale, ...notice }),
    origin: location.origin,
    pageId: location.pathname,
    ...content,
  };
  const credentials = config.credentials ?? 'omit';
  const body = JSON.stringify(message);
  return { eventId, url, body, credentials, form: kind, authorization, text: notice.text };
}

/** The answer of an endpoint to a form, as its author sees it. */
export const formVerdict = (outcome: FinalOutcome): FormVerdict =>
  outcome.status === 'delivered' ? { ...outcome, status: 'sent' } : outcome;

/**
 * Keeps what became of a form, before its letter goes. What was refused is kept whole, since its
 * author has to correct it; of what was accepted, nothing that was typed.
 */
export async function keepOutcome(
  store: Store,
  { eventId, at, body }: QueuedMessage,
  outcome: FinalOutcome,
): Promise<void> {
  const message = JSON.parse(body) as KeptForm['message'];
  const typed = message['form'] as { rights?: unknown } | undefined;
  const verdict = formVerdict(outcome);
  await store.set(keyOf(at, eventId), {
    eventId,
    at,
    message: verdict.status === 'sent' ? { ...message, form: { rights: typed?.rights } } : message,
    verdict,
  } satisfies KeptForm);
  writeLocal(FORMS_PENDING_KEY, 1);
}

/** Forms of a kind that wait, or whose outcome has not been seen; oldest first. */
export async function keptForms(
  store: Store,
  messages: [string, QueuedMessage][],
  kind: FormKind,
  now: number,
): Promise<KeptForm[]> {
  const kept: KeptForm[] = [];
  for (const [key, form] of await store.list<KeptForm>(FORMS))
    if (now - form.at > KEPT) await store.delete(key);
    else kept.push(form);
  for (const [, { form, eventId, at, body, authorization }] of messages)
    // Its outcome is written before the letter goes: a page that was killed in between has both.
    if (form && !kept.some((each) => each.eventId === eventId))
      kept.push({
        eventId,
        at,
        message: JSON.parse(body),
        ...(authorization && { authorization }),
      });
  writeLocal(FORMS_PENDING_KEY, kept.length && 1);
  return kept.filter(({ message }) => message.kind === kind).sort((a, b) => a.at - b.at);
}

/** Forgets the outcome of a form. */
export async function dropForm(store: Store, eventId: string): Promise<void> {
  for (const [key] of await store.list(FORMS)) if (key.endsWith(eventId)) await store.delete(key);
}
