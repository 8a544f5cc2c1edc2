import type { FormInput, FormKind, KeptForm, Sent } from '../../core/forms.js';
import type { Host } from '../../core/instance.js';
import { readLocal } from '../../core/local.js';
import { FORMS_PENDING } from '../../core/stub.js';

/** The outbox as one surface sees it: its kind of form, and a callback while the surface is there. */
export class FormOutbox {
  #host: Host | undefined;
  #unwatch: (() => void) | undefined;

  /** @param changed something may have left */
  constructor(
    private readonly kind: FormKind,
    private readonly changed: () => void,
  ) {}

  start(host: Host): void {
    this.#host = host;
  }

  stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Whether this device may keep a form: it opens no storage to tell. */
  get mayKeep(): boolean {
    return !!this.#host && readLocal(FORMS_PENDING) !== undefined;
  }

  /** Settles after the first attempt. What has its verdict is kept no more: its surface has it. */
  async send(form: Omit<FormInput, 'kind'>): Promise<Sent> {
    const { host, outbox } = await this.#load();
    const sent = await outbox.send(host, { ...form, kind: this.kind });
    if (sent.status !== 'queued') await outbox.withdraw(host, form.eventId);
    return sent;
  }

  /** Forms that wait, or whose outcome has not been seen, oldest first; from now on it calls back. */
  async kept(): Promise<KeptForm[]> {
    const { host, outbox } = await this.#load();
    this.#unwatch ??= outbox.watch(host, this.changed);
    return outbox.waiting(host, this.kind);
  }

  async forget(eventId: string): Promise<void> {
    const { host, outbox } = await this.#load();
    await outbox.withdraw(host, eventId);
  }

  async #load() {
    const host = this.#host as Host;
    return { host, outbox: await host.load('outbox') };
  }
}
