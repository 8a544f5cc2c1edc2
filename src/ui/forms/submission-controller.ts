import type { LitElement, ReactiveController } from 'lit';
import { ENDPOINT_OF, endpointOf } from '../../core/endpoint.js';
import type { KeptForm, SendResult, FormVerdict } from '../../core/forms.js';
import type { PageInstance } from '../../core/instance.js';
import { uuid } from '../../core/pending-decision.js';
import type { FormDefinition } from './form-definition.js';
import { askPage, tellPage } from './form-events.js';
import { FormOutbox } from './form-outbox.js';
import { focusField, inWords, NO_PROBLEMS, type Problems } from './problems.js';
import { SlottedFormController } from './slotted.js';
import { Stopwatch } from './stopwatch.js';
import { initialState, reduce } from './submission.js';
import { waitingIn } from './submission-state.js';
import type { Effect, Submission, SubmissionEvent } from './submission-state.js';
import { SUMMARY } from './summary.js';

/** What a surface gives, besides its form. */
export interface SubmissionOptions<Context> {
  /** What is on screen when a form is sent. */
  context: () => Context;
  /** The words of a key of the surface's own texts. */
  say: (key: string) => string;
  language: () => string;
  /** The clock, in milliseconds. */
  now?: () => number;
  /** Whether a form that is kept is this surface's: a page may have several. */
  isMine?: (form: KeptForm) => boolean;
  /** The header that a form is posted with. */
  authorization?: () => string;
  /**
   * Called with a verdict before it is announced: until then a form of this page is under way. `later`: it
   * had waited.
   */
  settled?: (verdict: FormVerdict, message: object, later: boolean) => Promise<void>;
  /** Another screen is about to show. */
  turned?: () => void;
}

type Doing<Draft, Do> = Extract<Effect<Draft>, { do: Do }>;

const instant = () => new Date().toISOString();

/**
 * Lets a surface's form live (`submission.ts`): sends through the outbox, looks for what this device
 * still keeps, moves the focus once the screen has turned. Dispatches `limpide-submit`, which a page
 * may prevent, and `limpide-submitted`, also for a form that leaves later; the surface itself reads
 * `state`.
 */
export class SubmissionController<Draft, Context> implements ReactiveController {
  state: Submission<Draft>;
  /** The page's own form, where the surface takes one. */
  readonly slotted: SlottedFormController | undefined;

  readonly #stopwatch: Stopwatch;
  readonly #outbox: FormOutbox;
  /** What is being sent: under one id however often it is tried. */
  #intent: { key: string; eventId: string; content: object } | undefined;

  constructor(
    private readonly element: LitElement,
    private readonly form: FormDefinition<Draft, Context>,
    private readonly options: SubmissionOptions<Context>,
  ) {
    this.state = initialState(form);
    this.#stopwatch = new Stopwatch(options.now ?? Date.now);
    // What is being sent looks by itself.
    const lookAgain = () => this.isSubmitting || void this.#look().catch(() => undefined);
    this.#outbox = new FormOutbox(form.kind, lookAgain);
    const { fromData } = form;
    if (fromData)
      this.slotted = new SlottedFormController(element, (own) => {
        this.fill(fromData(new FormData(own)));
        void this.submit();
      });
    element.addController(this);
  }

  /** True from the click until the first attempt has ended. */
  get isSubmitting(): boolean {
    return this.state.stage === 'sending';
  }

  /** What shows: while a form is sent, what showed before. */
  get shown() {
    const { stage, from } = this.state;
    return stage === 'sending' ? from : stage;
  }

  /** Forms that wait on this device, oldest first. */
  get waiting(): KeptForm[] {
    return waitingIn(this.state);
  }

  /** Whether what waits outlives the page. */
  get isPersisted(): boolean {
    const { notPersisted } = this.state;
    return !this.waiting.some(({ eventId }) => notPersisted.includes(eventId));
  }

  /** Whether there is an endpoint to send to. */
  canSend({ config }: PageInstance): boolean {
    return !!config && endpointOf(config, ENDPOINT_OF[this.form.kind]) !== undefined;
  }

  /** What is wrong, in words, by field. */
  get problems(): Problems {
    return inWords(this.state.faults, (key) => this.options.say(`errors.${key}`));
  }

  /**
   * Looks for what an earlier page has left, if there is anything, and opens no storage otherwise;
   * then takes the page's own form over. The form is of use even where that fails.
   */
  async start(instance: PageInstance): Promise<void> {
    this.#outbox.start(instance);
    try {
      if (this.#outbox.mayKeep) await this.#look('resumed');
    } catch (error) {
      console.error(`[limpide] ${this.form.name}:`, error);
    }
    if (this.canSend(instance)) this.slotted?.takeOver();
    this.#stopwatch.start();
  }

  hostConnected(): void {
    if (this.#outbox.mayKeep) void this.#look();
  }

  hostDisconnected(): void {
    this.#outbox.stop();
  }

  /** What the person has typed. */
  edit(draft: Draft): void {
    void this.#happen({ type: 'edited', draft });
  }

  /** Puts in the form what was not typed there. */
  fill(draft: Draft): void {
    void this.#happen({ type: 'filled', draft });
  }

  /**
   * On to the next step: shows what is wrong, or what is about to go, or sends it, and settles then.
   * Rejects where it could not even be kept.
   */
  submit(form: FormDefinition<Draft, Context> = this.form): Promise<void> {
    return this.#happen({ type: 'submitted', form });
  }

  /** From the review back to the form. */
  back(): Promise<void> {
    return this.#happen({ type: 'returned' });
  }

  /** Begins another one. */
  restart(): Promise<void> {
    return this.#happen({ type: 'restarted' });
  }

  /** Gives up what was refused and is being corrected. */
  async discard(): Promise<void> {
    const { correcting } = this.state;
    if (correcting) await this.#forget(correcting);
    await this.restart();
  }

  announce(key: string): void {
    void this.#happen({ type: 'announced', key, at: instant() });
  }

  /** Takes forms back while they wait, or forgets what became of them. */
  async withdraw(...eventIds: string[]): Promise<void> {
    const waited = this.waiting.some(({ eventId }) => eventIds.includes(eventId));
    for (const eventId of eventIds) await this.#forget(eventId);
    await this.#happen({ type: 'withdrawn', waited, at: instant() });
  }

  /** Gives the focus to a field, of the page's own form if that is on screen. */
  go(field: string): void {
    const name = this.form.plainName?.(field) ?? field;
    const own = this.state.correcting ? undefined : this.slotted?.control(name);
    if (own) own.focus();
    else focusField(this.element.renderRoot, field);
  }

  async #happen(event: SubmissionEvent<Draft>): Promise<void> {
    const { faults } = this.state;
    const { state, effects } = reduce(this.form, this.state, event);
    this.state = state;
    if (faults !== state.faults) this.slotted?.show(state.correcting ? NO_PROBLEMS : this.problems);
    this.element.requestUpdate();
    for (const effect of effects) await this.#do(effect);
  }

  #do(effect: Effect<Draft>): Promise<void> | undefined {
    switch (effect.do) {
      case 'post':
        return this.#post(effect.form as FormDefinition<Draft, Context>, effect.draft);
      case 'withdraw':
        return this.#forget(effect.eventId);
      case 'take in':
        return this.#takeIn(effect);
      case 'clear':
        this.#clear();
        return undefined;
      case 'turn':
        this.options.turned?.();
        return this.#focus(effect.to === 'start' ? this.form.start : effect.to);
      case 'point out':
        return this.#focus(this.#firstFault(effect.leads));
    }
  }

  async #post(form: FormDefinition<Draft, Context>, draft: Draft): Promise<void> {
    const { action } = form;
    let result: { eventId: string; message: object; sent: SendResult } | undefined;
    try {
      const { eventId, content } = await this.#intentOf(form, draft);
      if (askPage(this.element, form.kind, action))
        result = { eventId, message: content, sent: await this.#send(form, eventId, content) };
    } finally {
      if (!result) void this.#happen({ type: 'abandoned' });
    }
    if (!result) return;
    const { eventId, message, sent } = result;
    this.#intent = undefined;
    tellPage(this.element, eventId, sent);
    if (sent.status !== 'queued') await this.options.settled?.(sent, message, false);
    await this.#happen({ type: 'settled', form, action, at: instant(), eventId, message, sent });
  }

  async #intentOf(form: FormDefinition<Draft, Context>, draft: Draft) {
    const content = form.toContent(draft, this.options.context());
    const key = JSON.stringify([form.action, content]);
    if (this.#intent?.key === key) return this.#intent;
    const { form: typed } = content as { form?: object };
    const elapsed = typed && (await this.#stopwatch.elapsed());
    const timed = typed ? { ...content, form: { ...typed, elapsed } } : content;
    return (this.#intent = { key, eventId: uuid(), content: timed });
  }

  async #send(form: FormDefinition<Draft, Context>, eventId: string, content: object) {
    const { context, language, authorization } = this.options;
    const sent = await this.#outbox.send({
      eventId,
      action: form.action,
      notice: { id: form.name, text: form.shownText(context()), lang: language() },
      content,
      ...(authorization && { authorization: authorization() }),
    });
    await this.#look();
    return sent;
  }

  async #look(type: 'looked' | 'resumed' = 'looked'): Promise<void> {
    const kept = await this.#outbox.kept();
    if (!this.element.isConnected) this.#outbox.stop();
    const { watched } = this.state;
    const { isMine } = this.options;
    const mine = kept.filter((form) => watched.includes(form.eventId) || (isMine?.(form) ?? true));
    await this.#happen({ type, kept: mine });
  }

  async #takeIn({ form, verdict, resumed }: Doing<Draft, 'take in'>): Promise<void> {
    const { eventId, message } = form;
    const { stays, keepsReceipts } = this.form;
    if (!resumed) tellPage(this.element, eventId, verdict);
    // A receipt is kept for its author, and what was refused until it is corrected.
    if (stays || (verdict.status === 'sent' && !keepsReceipts)) await this.#forget(eventId);
    await this.options.settled?.(verdict, message, true);
    await this.#happen({ type: 'left', form, verdict, resumed, at: instant() });
  }

  async #forget(eventId: string): Promise<void> {
    await this.#outbox.forget(eventId);
    await this.#look();
  }

  #clear(): void {
    this.#intent = undefined;
    this.slotted?.form?.reset();
    this.#stopwatch.start();
  }

  #firstFault(leads: 'summary' | 'field'): string {
    const [first] = this.state.faults.keys();
    if (leads === 'field') return first ?? this.form.start;
    return first === undefined ? 'title' : SUMMARY;
  }

  /** Once the screen has turned. The page's own form has neither our title nor our summary. */
  async #focus(field: string): Promise<void> {
    await this.element.updateComplete;
    if (field === 'title' || field === SUMMARY) focusField(this.element.renderRoot, field);
    else this.go(field);
  }
}
