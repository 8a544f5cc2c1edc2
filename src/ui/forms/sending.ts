import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FormInput, FormKind, KeptForm, Sent } from '../../core/forms.js';
import type { Host } from '../../core/instance.js';
import { readLocal } from '../../core/local.js';
import { FORMS_PENDING, uuid } from '../../core/stub.js';

/** What a surface sends: the rest is the controller's. */
export type Sending = Omit<FormInput, 'kind' | 'eventId'>;

/** What became of a form, as the page hears of it. */
export interface SubmittedDetail {
  status: Sent['status'];
  eventId: string;
  /** The endpoint's answer, where it has accepted. */
  answer?: Record<string, unknown>;
}

/**
 * Sends the forms of one surface through the outbox, and knows those that this device still keeps:
 * that wait, or whose outcome has not been seen. Dispatches `limpide-submit`, which a page may
 * prevent, and `limpide-submitted`, also for a form that leaves later.
 */
export class SendingController implements ReactiveController {
  /** True from the click until the first attempt has ended. */
  busy = false;
  /** Oldest first. */
  kept: readonly KeptForm[] = [];

  #host: Host | undefined;
  #unwatch: (() => void) | undefined;
  #intent: { eventId: string; content: string } | undefined;
  /** What waited when this page last looked: what has left since is told. */
  #waiting = new Set<string>();

  /** @param mine whether a form that is kept is this surface's: a page may have several */
  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    readonly kind: FormKind,
    private readonly mine: (form: KeptForm) => boolean = () => true,
  ) {
    element.addController(this);
  }

  /** Looks for what an earlier page has left, if there is anything. Opens no storage otherwise. */
  async start(host: Host): Promise<void> {
    this.#host = host;
    if (readLocal(FORMS_PENDING)) await this.#look();
  }

  hostConnected(): void {
    if (this.#host) void this.start(this.#host);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /**
   * Sends a form. Undefined if the page has prevented it, or one is under way: a double click is
   * one intent. What is sent again unchanged counts once.
   */
  async send(form: Sending): Promise<({ eventId: string } & Sent) | undefined> {
    const host = this.#host;
    if (!host || this.busy) return undefined;
    const content = JSON.stringify([form.action, form.content]);
    if (this.#intent?.content !== content) this.#intent = { eventId: uuid(), content };
    const { eventId } = this.#intent;
    const { kind } = this;
    const detail = { kind, action: form.action };
    const submit = new CustomEvent('limpide-submit', {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.element.dispatchEvent(submit)) return undefined;
    this.#be(true);
    try {
      const outbox = await host.load('outbox');
      const sent = await outbox.send(host, { ...form, kind, eventId });
      // The surface has it in memory: nothing more is kept on the device.
      if (sent.status !== 'queued') await outbox.withdraw(host, eventId);
      // What was refused is mended under a new id: it is another message.
      if (sent.status === 'rejected') this.#intent = undefined;
      await this.#look();
      this.#tell({ ...sent, eventId });
      return { ...sent, eventId };
    } finally {
      this.#be(false);
    }
  }

  /** What is sent from now on is another intent, even if it is the same. */
  renew(): void {
    this.#intent = undefined;
  }

  /** Takes a form back while it waits, or forgets what became of it. */
  async withdraw(eventId: string): Promise<void> {
    const host = this.#host;
    if (!host) return;
    this.#waiting.delete(eventId);
    if (this.#intent?.eventId === eventId) this.#intent = undefined;
    await (await host.load('outbox')).withdraw(host, eventId);
    await this.#look();
  }

  async #look(): Promise<void> {
    const host = this.#host as Host;
    const outbox = await host.load('outbox');
    if (this.element.isConnected)
      this.#unwatch ??= outbox.watch(host, () => void this.#look().catch(() => undefined));
    const kept = await outbox.waiting(host, this.kind);
    this.kept = kept.filter((form) => this.#waiting.has(form.eventId) || this.mine(form));
    for (const { eventId, verdict } of this.kept)
      if (!verdict) this.#waiting.add(eventId);
      else if (this.#waiting.delete(eventId)) this.#tell({ ...verdict, eventId });
    this.element.requestUpdate();
  }

  #tell({ eventId, ...sent }: { eventId: string } & Sent): void {
    const detail: SubmittedDetail = {
      status: sent.status,
      eventId,
      ...(sent.status === 'sent' && { answer: sent.answer }),
    };
    const event = new CustomEvent('limpide-submitted', { detail, bubbles: true, composed: true });
    this.element.dispatchEvent(event);
  }

  #be(busy: boolean): void {
    this.busy = busy;
    this.element.requestUpdate();
  }
}
