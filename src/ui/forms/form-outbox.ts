import type { FormInput, FormKind, KeptForm, SendResult } from '../../core/forms.js';
import type { PageInstance } from '../../core/instance.js';
import { readLocal } from '../../core/local-storage.js';
import { FORMS_PENDING_KEY } from '../../core/pending-decision.js';

/** The outbox as one surface sees it: its kind of form, and a callback while the surface is there. */
export class FormOutbox {
  #instance: PageInstance | undefined;
  #unwatch: (() => void) | undefined;

  /** @param changed something may have left */
  constructor(
    private readonly kind: FormKind,
    private readonly changed: () => void,
  ) {}

  start(instance: PageInstance): void {
    this.#instance = instance;
  }

  stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Whether this device may keep a form: it opens no storage to tell. */
  get mayKeep(): boolean {
    return !!this.#instance && readLocal(FORMS_PENDING_KEY) !== undefined;
  }

  /** Settles after the first attempt. What has its verdict is kept no more: its surface has it. */
  async send(form: Omit<FormInput, 'kind'>): Promise<SendResult> {
    const { instance, outbox } = await this.#load();
    const sent = await outbox.sendForm(instance, { ...form, kind: this.kind });
    if (sent.status !== 'queued') await outbox.withdrawForm(instance, form.eventId);
    return sent;
  }

  /** Forms that wait, or whose outcome has not been seen, oldest first; from now on it calls back. */
  async kept(): Promise<KeptForm[]> {
    const { instance, outbox } = await this.#load();
    this.#unwatch ??= outbox.watchForms(instance, this.changed);
    return outbox.waitingForms(instance, this.kind);
  }

  async forget(eventId: string): Promise<void> {
    const { instance, outbox } = await this.#load();
    await outbox.withdrawForm(instance, eventId);
  }

  async #load() {
    const instance = this.#instance as PageInstance;
    return { instance, outbox: await instance.load('outbox') };
  }
}
