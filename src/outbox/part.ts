import type { Host, Parts } from '../core/instance.js';
import type { Stub } from '../core/stub.js';
import { endpointOf } from '../core/endpoint.js';
import { dropChoice } from '../core/keep.js';
import { keepObjections } from '../core/keep-objections.js';
import { dropStub, FORMS_PENDING, keepStub, pendingKeys, readStubs } from '../core/stub.js';
import { writeLocal } from '../core/local.js';
import { dropForm, FORMS, keepOutcome, keptForms, letterOf, verdictOf } from './forms.js';
import type { DecisionMessage } from './message.js';
import { messageOf } from './message.js';
import { Outbox, type Waiting } from './outbox.js';
import { Store } from './store.js';
import { subjectRef } from './subject.js';
import type { Settled } from './transport.js';

const HISTORY = 'history:';
/** Texts that were shown, by their hash: a receipt holds the one that its record names. */
const TEXT = 'text:';

const store = new Store();
let outbox: Outbox | undefined;
/** One stub after another, whichever surface or page load brought it. */
let working: Promise<unknown> = Promise.resolve();

/** The author of a form is told on screen, now or on a later page; of a record, the owner is. */
function settle(entry: Waiting, outcome: Settled): unknown {
  if (entry.form) return keepOutcome(store, entry, outcome);
  if (!store.durable) dropStub(entry.eventId);
  if (outcome.status === 'rejected')
    console.error(`[limpide] ${entry.url} refuses the record (${outcome.code}).`, outcome.problem);
  return;
}

const outboxOf = (host: Host) =>
  (outbox ??= new Outbox(
    store,
    { now: () => host.consent?.now() ?? Date.now(), random: Math.random },
    settle,
  ));

async function recordOne(host: Host, stub: Stub): Promise<void> {
  const { config } = host;
  const { choice, eventId } = stub;
  const key = HISTORY + String(stub.at).padStart(15, '0') + ':' + eventId;
  if (!(await store.get(key))) {
    const consented = (config?.purposes ?? []).some(
      ({ id, basis }) => basis === 'consent' && choice.p[id],
    );
    const granted = consented || Object.values(choice.s ?? {}).includes(true);
    const ref = await subjectRef(store, granted, choice.t, choice.e);
    const message = (stub.message ?? (await messageOf(host, stub, ref))) as DecisionMessage;
    const { textSha256 } = message.notice;
    const url = config && endpointOf(config, 'decisions');
    const credentials = config?.credentials ?? 'omit';
    if (url) {
      const moot = (await store.list<DecisionMessage>(HISTORY))
        .map(([, { subjectRef: who, eventId: id }]) => (who ? '' : id))
        .filter(Boolean);
      await outboxOf(host).supersede(moot);
      await outboxOf(host).add({ eventId, url, body: JSON.stringify(message), credentials });
    }
    if (textSha256) await store.set(TEXT + textSha256, stub.notice.text);
    await store.set(key, message);
    // Where nothing else lasts beyond the page, the stub does, with the very record that is sent.
    if (!store.durable) keepStub({ ...stub, message });
  }
  if (store.durable) dropStub(eventId);
}

/** Makes records of the stubs that wait, this page's and those of pages killed before; then sends. */
export const record: Parts['outbox']['record'] = (host, stub) => {
  const work = working
    .then(async () => {
      const stubs = readStubs();
      if (stub && !stubs.some(({ eventId }) => eventId === stub.eventId)) stubs.push(stub);
      stubs.sort((a, b) => a.at - b.at);
      for (const each of stubs) await recordOne(host, each);
    })
    .catch((error) => console.error('[limpide] record', error));
  working = work;
  void work.then(() => outboxOf(host).flush());
  return work;
};

/** Records kept on this device, oldest first. */
export const history: Parts['outbox']['history'] = async (host) => {
  await record(host);
  return (await store.list<object>(HISTORY)).map(([, message]) => message);
};

export const text: Parts['outbox']['text'] = (sha256) => store.get<string>(TEXT + sha256);

/** Forgets everything that Limpide keeps on this device. */
export const forget: Parts['outbox']['forget'] = async (host) => {
  await working;
  for (const prefix of [HISTORY, TEXT, 'outbox:', FORMS, 'subjectRef'])
    for (const [key] of await store.list(prefix)) await store.delete(key);
  for (const key of pendingKeys()) writeLocal(key);
  dropChoice(host.config?.consent?.domain);
  keepObjections([], host.config?.consent?.domain);
  host.consent?.read();
  for (const effect of host.effects) void effect.apply({ cause: null });
  host.tabs?.postMessage(0);
};

/** Keeps a form, tries to send it, and tells what became of it. */
export const send: Parts['outbox']['send'] = async (host, form) => {
  const box = outboxOf(host);
  const letter = await letterOf(host, form, box.clock.now());
  await box.add(letter);
  writeLocal(FORMS_PENDING, 1);
  const outcome = (await box.flush(true)).get(form.eventId);
  if (outcome) return verdictOf(outcome);
  // Another tab may have sent it meanwhile.
  const kept = await waiting(host, form.kind);
  const found = kept.find(({ eventId }) => eventId === form.eventId);
  return found?.verdict ?? { status: 'queued', lasting: store.durable };
};

export const waiting: Parts['outbox']['waiting'] = async (host, kind) => {
  const box = outboxOf(host);
  return keptForms(store, await box.list(), kind, box.clock.now());
};

export const withdraw: Parts['outbox']['withdraw'] = async (host, eventId) => {
  await outboxOf(host).withdraw(eventId);
  await dropForm(store, eventId);
};

export const watch: Parts['outbox']['watch'] = (host, callback) => {
  const { watchers } = outboxOf(host);
  watchers.add(callback);
  return () => watchers.delete(callback);
};
