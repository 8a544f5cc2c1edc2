import type { PageInstance, Parts } from '../core/instance.js';
import type { PendingDecision } from '../core/pending-decision.js';
import { endpointOf } from '../core/endpoint.js';
import {
  deletePendingDecision,
  FORMS_PENDING_KEY,
  storePendingDecision,
  pendingKeys,
  readPendingDecisions,
} from '../core/pending-decision.js';
import { writeLocal } from '../core/local-storage.js';
import { dropForm, FORMS, keepOutcome, keptForms, formMessage, formVerdict } from './forms.js';
import type { DecisionMessage } from './decision-message.js';
import { messageOf } from './decision-message.js';
import { Outbox } from './outbox.js';
import { Store } from './device-store.js';
import { subjectRef } from './subject-ref.js';

const HISTORY = 'history:';
/** Texts that were shown, by their hash: a receipt holds the one that its record names. */
const TEXT = 'text:';

const store = new Store();
let outbox: Outbox | undefined;
/** Records are made one after another, whichever surface or page load asks. */
let working: Promise<unknown> = Promise.resolve();

/** A form's outcome is shown to its author, now or on a later page; a record's is logged for the owner. */
const outboxOf = (instance: PageInstance) =>
  (outbox ??= new Outbox(
    store,
    { now: () => instance.consent?.now() ?? Date.now(), random: Math.random },
    async (entry, outcome) => {
      // Before the letter goes: a page that is killed meanwhile sends it again, and is asked again.
      if (outcome.answer?.['textWanted'])
        await instance
          .load('text')
          .then((part) => part.sendText(outbox as Outbox, entry), console.error);
      if (entry.form) return keepOutcome(store, entry, outcome);
      if (!store.durable) deletePendingDecision(entry.eventId);
      if (outcome.problem)
        console.error(
          `[limpide] ${entry.url} refuses the record (${outcome.code}).`,
          outcome.problem,
        );
    },
  ));

async function recordOne(instance: PageInstance, pending: PendingDecision): Promise<void> {
  const { config } = instance;
  const { choice, eventId } = pending;
  const key = HISTORY + String(pending.at).padStart(15, '0') + ':' + eventId;
  if (!(await store.get(key))) {
    const consented = (config?.purposes ?? []).some(
      ({ id, basis }) => basis === 'consent' && choice.p[id],
    );
    const granted = consented || Object.values(choice.s ?? {}).includes(true);
    const ref = await subjectRef(store, granted, choice.t, choice.e);
    const message = (pending.message ??
      (await messageOf(instance, pending, ref))) as DecisionMessage;
    const { textSha256 } = message.notice;
    const url = config && endpointOf(config, 'decisions');
    const credentials = config?.credentials ?? 'omit';
    if (url) {
      const moot = (await store.list<DecisionMessage>(HISTORY))
        .map(([, { subjectRef: who, eventId: id }]) => (who ? '' : id))
        .filter(Boolean);
      await outboxOf(instance).supersede(moot);
      const body = JSON.stringify(message);
      const { text } = pending.notice;
      await outboxOf(instance).add({ eventId, url, body, credentials, text });
    }
    if (textSha256) await store.set(TEXT + textSha256, pending.notice.text);
    await store.set(key, message);
    // Where nothing else lasts beyond the page, the pending decision does, with the record as it is sent.
    if (!store.durable) storePendingDecision({ ...pending, message });
  }
  if (store.durable) deletePendingDecision(eventId);
}

/** Makes records of the decisions that wait, this page's and those of pages killed before; then sends. */
export const record: Parts['outbox']['record'] = (instance, pending) => {
  const work = working
    .then(async () => {
      const decisions = readPendingDecisions();
      if (pending && !decisions.some(({ eventId }) => eventId === pending.eventId))
        decisions.push(pending);
      decisions.sort((a, b) => a.at - b.at);
      for (const each of decisions) await recordOne(instance, each);
    })
    .catch((error) => console.error('[limpide] record', error));
  working = work;
  void work.then(() => outboxOf(instance).flush());
  return work;
};

/** Records kept on this device, oldest first. */
export const history: Parts['outbox']['history'] = async (instance) => {
  await record(instance);
  return (await store.list<object>(HISTORY)).map(([, message]) => message);
};

export const shownText: Parts['outbox']['shownText'] = (sha256) => store.get<string>(TEXT + sha256);

/** Forgets everything that Limpide keeps on this device. */
export const forget: Parts['outbox']['forget'] = async (instance) => {
  // First: what cannot be forgotten whole is not begun.
  const { forgetChoice } = await instance.load('forget');
  await working;
  for (const prefix of [HISTORY, TEXT, 'outbox:', FORMS, 'subjectRef'])
    for (const [key] of await store.list(prefix)) await store.delete(key);
  for (const key of pendingKeys()) writeLocal(key);
  forgetChoice(instance);
};

/** Keeps a form, tries to send it, and tells what became of it. */
export const sendForm: Parts['outbox']['sendForm'] = async (instance, form) => {
  const box = outboxOf(instance);
  const letter = await formMessage(instance, form, box.clock.now());
  await box.add(letter);
  writeLocal(FORMS_PENDING_KEY, 1);
  const outcome = (await box.flush(true)).get(form.eventId);
  if (outcome) return formVerdict(outcome);
  // Another tab may have sent it meanwhile.
  const kept = await waitingForms(instance, form.kind);
  const found = kept.find(({ eventId }) => eventId === form.eventId);
  return found?.verdict ?? { status: 'queued', lasting: store.durable };
};

export const waitingForms: Parts['outbox']['waitingForms'] = async (instance, kind) => {
  const box = outboxOf(instance);
  return keptForms(store, await box.list(), kind, box.clock.now());
};

export const withdrawForm: Parts['outbox']['withdrawForm'] = async (instance, eventId) => {
  await outboxOf(instance).withdraw(eventId);
  await dropForm(store, eventId);
};

export const watchForms: Parts['outbox']['watchForms'] = (instance, callback) => {
  const { watchers } = outboxOf(instance);
  watchers.add(callback);
  return () => watchers.delete(callback);
};
