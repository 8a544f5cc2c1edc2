import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isEmail } from '@limpide/contract/reachable-by';
import { endpointOf } from '../../core/endpoint.js';
import type { KeptForm, Sent } from '../../core/forms.js';
import type { Host } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import type { Language } from '../../i18n/locale.js';
import {
  fieldOf,
  focusField,
  inWords,
  NO_PROBLEMS,
  pointersOf,
  type Problems,
} from '../../ui/forms/problems.js';
import { SendingController, type SubmittedDetail } from '../../ui/forms/sending.js';
import { SlottedFormController } from '../../ui/forms/slotted.js';
import { Stopwatch } from '../../ui/forms/stopwatch.js';
import { SUMMARY, summaryTemplate } from '../../ui/forms/summary.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { printOnly } from '../../ui/print-only.js';
import { zoneOf } from '../../ui/zone.js';
import { saveFile } from '../../ui/save-file.js';
import { atOnceTemplate } from './at-once.js';
import type { Editing } from './context.js';
import {
  draftOf,
  draftOfData,
  emptyDraft,
  faultsOf,
  FIELD_OF,
  formOf,
  type Draft,
  type RequestForm,
} from './draft.js';
import { formStep } from './form-step.js';
import { informationLines, informationTemplate } from './information.js';
import { optionsOf } from './options.js';
import { receiptOf, receiptTemplate, type Receipt } from './receipt.js';
import { reviewStep } from './review-step.js';
import { rightsStyles } from './rights.styles.js';
import { formIn, refusedTemplate, waitingTemplate } from './waiting.js';
import { waysTemplate } from './ways.js';

/**
 * @summary The form by which people exercise their rights over their data: what they want, how to
 * find them, how to answer; a look at it before it goes; a receipt. An e-mail and a letter stand
 * beside it, always.
 *
 * What is typed stays in memory. A request that cannot be sent is kept on the device, where its
 * author sees it and can delete it, and is sent when that is possible.
 *
 * @slot - A form of the page's own, that works without script: it is enhanced instead of ours. What
 * else is inside shows until the surface can be, and for good if it cannot.
 * @event limpide-submit - Before a request is sent; cancelable. `detail`: `kind`, `action`.
 * @event limpide-submitted - What became of it, also when it leaves later. `detail`: `status`
 * (`sent`, `queued`, `rejected`), `eventId`, and the endpoint's `answer` once it has one.
 * @csspart surface - Everything.
 * @csspart receipt - A receipt.
 * @csspart waiting - A request that waits to be sent.
 * @csspart ways - The ways that are not the form.
 * @csspart letter - The letter.
 * @csspart problems - The summary of what is wrong.
 * @cssproperty --limpide-accent - Colour of buttons, links and marks.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpideRights extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...rightsStyles];

  /** The clock, in milliseconds; a test has its own. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private draft: Draft = emptyDraft();
  @state() private problems: Problems = NO_PROBLEMS;
  @state() private view: 'form' | 'review' | 'done' = 'form';
  /** Acknowledged in this page: they are in memory, and nowhere else. */
  @state() private receipts: Receipt[] = [];
  /** The address of an objection in one step. */
  @state() private address = '';
  @state() private letter = false;
  @state() private busy = false;
  /** What a screen reader is told. */
  @state() private told = '';
  /** The server has refused; whether it has named a field. */
  @state() private refusal: { named: boolean } | undefined;

  readonly #sending = new SendingController(this, 'rights-request');
  readonly #slotted = new SlottedFormController(this, (form) => {
    this.draft = draftOfData(new FormData(form));
    void this.#check();
  });
  /** Requests that do not outlive the page: this browser keeps nothing. */
  readonly #fleeting = new Set<string>();
  /** A request refused on an earlier page, that is being mended. */
  #mending: string | undefined;
  readonly #stopwatch = new Stopwatch(() => this.now());
  /** What a draft is posted as: the same however often it is tried. */
  #posted: { draft: Draft; content: { form: object } } | undefined;
  #stopPrinting: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('limpide-submitted', (event) => {
      const { status, answer } = (event as CustomEvent<SubmittedDetail>).detail;
      this.told =
        status === 'sent'
          ? this.t('rights:receipt.status', { reference: answer?.['reference'] })
          : this.t(status === 'queued' ? 'rights:waiting.text' : 'forms:refused');
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopPrinting = printOnly(this, () => this.#paper !== '');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopPrinting?.();
  }

  protected override reword({ config }: Host, language: Language) {
    const namespaces = ['rights', 'forms', 'common', 'manager'];
    return loadTranslate(language, namespaces, config?.messages);
  }

  protected override async prepare(host: Host, language: Language) {
    const t = await this.reword(host, language);
    // What an earlier page has left; the form is of use without.
    await this.#sending.start(host).catch((error) => console.error('[limpide] rights:', error));
    const refused = this.#sending.kept.find(({ verdict }) => verdict?.status === 'rejected');
    if (refused) this.#mend(refused, t);
    else if (this.#sending.kept.length > 0) this.view = 'done';
    if (this.#canSend(host)) this.#slotted.take();
    this.#stopwatch.start();
    return t;
  }

  protected override renderSurface(host: Host): TemplateResult {
    const context = this.#context(host);
    const title = { form: 'title', review: 'review.title', done: this.#doneTitle() }[this.view];
    return html`
      <div class=${`surface print-${this.#paper}`} part="surface">
        <header class="screen">
          <p class="step">${this.t(`rights:steps.${this.#step}`)}</p>
          <h2 id="title" tabindex="-1">${this.t(`rights:${title}`)}</h2>
          ${this.view === 'form' ? html`<p>${this.t('rights:lead')}</p>` : nothing}
        </header>
        <p class="status visually-hidden" role="status">
          ${this.busy ? this.t('forms:sending') : this.told}
        </p>
        ${this.view === 'review' ? this.#review(context, host) : nothing}
        ${this.view === 'done' ? this.#done(context) : nothing}
        <div class="screen surface" ?hidden=${this.view !== 'form'}>
          ${this.#form(context, host)}
        </div>
        ${this.#step === 'done' ? nothing : this.#ways(context, host)}
        ${this.view === 'form' ? informationTemplate(context) : nothing}
      </div>
    `;
  }

  #context(host: Host): Editing {
    const config = host.config as Config;
    return {
      t: this.t,
      language: this.language,
      config,
      options: optionsOf(config),
      draft: this.draft,
      problems: this.problems,
      edit: (draft) => (this.draft = draft),
    };
  }

  #ways(context: Editing, host: Host): TemplateResult {
    return waysTemplate(this.#letterContext(context), {
      letter: this.letter,
      today: this.#today(host),
      toggle: () => void this.#showLetter(!this.letter),
      print: () => print(),
    });
  }

  /** A letter while a request waits says what that request says. */
  #letterContext(context: Editing): Editing {
    const [waiting] = this.#waiting;
    return this.view === 'done' && waiting
      ? { ...context, draft: draftOf(formIn(waiting)) }
      : context;
  }

  #form(context: Editing, host: Host): TemplateResult {
    const own = !this.#slotted.form || this.#mending !== undefined;
    return html`
      ${
        this.refusal
          ? refusedTemplate(context, {
              named: this.refusal.named,
              discard: this.#mending === undefined ? undefined : () => void this.#discard(),
            })
          : nothing
      }
      ${summaryTemplate({ t: this.t, problems: this.problems, go: (id) => this.#go(id) })}
      ${atOnceTemplate(context, {
        withdraw: () => void host.open('manager'),
        choices: document.querySelector<HTMLElement>('limpide-choices'),
        address: this.address,
        error: this.problems.get('address'),
        busy: this.busy,
        canSend: this.#canSend(host),
        type: (address) => (this.address = address),
        object: () => void this.#object(),
      })}
      ${own ? formStep(context, () => void this.#check()) : html`<slot></slot>`}
    `;
  }

  #review(context: Editing, host: Host): TemplateResult {
    return html`<section class="screen">
      ${reviewStep(context, {
        busy: this.busy,
        canSend: this.#canSend(host),
        edit: () => void this.#turn('form'),
        send: () => void this.#send(this.draft, ''),
      })}
    </section>`;
  }

  #done(context: Editing): TemplateResult {
    const later = this.#sending.kept.flatMap(({ eventId, message, verdict }) => {
      const form = message['form'] as Partial<RequestForm> | undefined;
      return verdict?.status === 'sent' ? [receiptOf(eventId, verdict.answer, form)] : [];
    });
    const receipt = (each: Receipt, kept: boolean) =>
      receiptTemplate(context, each, {
        kept,
        save: saveFile,
        print: () => void this.#showLetter(false).then(() => print()),
        forget: () => void this.#drop(each.eventId, ''),
      });
    return html`<section class="done">
      ${this.receipts.map((each) => receipt(each, false))}
      ${later.map((each) => receipt(each, true))}
      ${this.#waiting.map((kept) =>
        waitingTemplate(context, kept, {
          lasting: !this.#fleeting.has(kept.eventId),
          drop: () => void this.#drop(kept.eventId, this.t('rights:waiting.deleted')),
        }),
      )}
      <p class="actions screen">
        <button type="button" class="quiet" @click=${() => void this.#again()}>
          ${this.t('rights:receipt.again')}
        </button>
      </p>
    </section>`;
  }

  get #waiting(): KeptForm[] {
    return this.#sending.kept.filter(({ verdict }) => !verdict);
  }

  /** What goes on paper alone when the page is printed now: the letter, the receipt, or neither. */
  get #paper(): 'letter' | 'receipt' | '' {
    if (this.letter) return 'letter';
    return this.view === 'done' && !this.#waiting.length ? 'receipt' : '';
  }

  get #step(): string {
    return this.view === 'done' && this.#waiting.length > 0 ? 'waiting' : this.view;
  }

  #doneTitle(): string {
    return this.#waiting.length > 0 ? 'waiting.title' : 'receipt.title';
  }

  #canSend({ config }: Host): boolean {
    return !!config && endpointOf(config, 'rightsRequests') !== undefined;
  }

  #today({ config }: Host): string {
    const timeZone = zoneOf(config);
    // The Swedish format is ISO 8601.
    return new Date(this.now()).toLocaleDateString('sv-SE', { timeZone });
  }

  /** To the next step if nothing is missing; else to what is. */
  async #check(): Promise<void> {
    this.refusal = undefined;
    this.problems = inWords(faultsOf(this.draft), (key) => this.t(`rights:errors.${key}`));
    this.#slotted.show(this.problems);
    if (this.problems.size === 0) await this.#turn('review');
    else await this.#focus(SUMMARY);
  }

  /** An objection to marketing, in one step. */
  async #object(): Promise<void> {
    const address = this.address.trim();
    if (!isEmail(address)) {
      this.problems = new Map([['address', this.t('rights:errors.address')]]);
      await this.#focus('address');
      return;
    }
    const empty = emptyDraft();
    const draft: Draft = {
      ...empty,
      rights: ['opposition-prospection'],
      fields: { ...empty.fields, identifier: address },
    };
    await this.#send(draft, 'address');
  }

  /** @param only the one field that the person sees, where it is not the whole form */
  async #send(draft: Draft, only: string): Promise<void> {
    const { host } = this.page;
    if (this.busy || !host) return;
    this.busy = true;
    try {
      const sent = await this.#post(draft, host);
      if (!sent) return;
      if (sent.status === 'rejected') await this.#refused(sent.problem, only);
      else await this.#gone(sent, draft);
    } finally {
      this.busy = false;
    }
  }

  async #post(draft: Draft, host: Host) {
    if (this.#posted?.draft !== draft) {
      const form = { ...formOf(draft), elapsed: await this.#stopwatch.elapsed() };
      this.#posted = { draft, content: { form } };
    }
    const text = informationLines(this.#context(host)).join('\n');
    const { content } = this.#posted;
    const notice = { id: 'rights', text, lang: this.language };
    return this.#sending.send({ action: 'submit', notice, content });
  }

  async #gone(sent: { eventId: string } & Sent, draft: Draft): Promise<void> {
    if (sent.status === 'sent')
      this.receipts = [...this.receipts, receiptOf(sent.eventId, sent.answer, formOf(draft))];
    if (sent.status === 'queued' && !sent.lasting) this.#fleeting.add(sent.eventId);
    const mended = this.#mending;
    this.#clear();
    if (mended) await this.#sending.withdraw(mended);
    await this.#turn('done');
  }

  async #refused(problem: Record<string, unknown>, only: string): Promise<void> {
    this.#say(problem, this.draft, only, this.t);
    this.#slotted.show(this.problems);
    await this.#turn('form');
    await this.#focus(this.problems.size > 0 ? SUMMARY : 'title');
  }

  /** Puts what the endpoint complains about beside the fields. */
  #say(problem: Record<string, unknown>, draft: Draft, only: string, t: typeof this.t): void {
    const fields = pointersOf(problem)
      .map((pointer) => fieldOf(pointer, FIELD_OF))
      .filter((field) => field !== undefined);
    const key = (field: string) =>
      field === 'identifier' && draft.identifierType === 'email'
        ? 'identifier-email'
        : field.replace(/^details-.*/, 'details');
    this.problems = new Map(
      fields.map((field) => [only || field, t(`rights:errors.${only || key(field)}`)]),
    );
    if (fields.includes('website'))
      this.draft = { ...draft, fields: { ...draft.fields, website: '' } };
    this.refusal = { named: this.problems.size > 0 };
  }

  /** Takes up a request that was refused while nobody looked. */
  #mend({ eventId, message, verdict }: KeptForm, t: typeof this.t): void {
    this.#mending = eventId;
    this.draft = draftOf((message['form'] ?? {}) as Partial<RequestForm>);
    if (verdict?.status === 'rejected') this.#say(verdict.problem, this.draft, '', t);
  }

  async #discard(): Promise<void> {
    if (this.#mending) await this.#sending.withdraw(this.#mending);
    this.#clear();
    await this.#turn('form');
  }

  async #drop(eventId: string, told: string): Promise<void> {
    await this.#sending.withdraw(eventId);
    this.told = told;
    const empty = this.#sending.kept.length + this.receipts.length === 0;
    await this.#turn(empty ? 'form' : 'done');
  }

  async #again(): Promise<void> {
    this.#clear();
    await this.#turn('form');
  }

  /** Nothing that was typed stays in the page. */
  #clear(): void {
    this.draft = emptyDraft();
    this.problems = NO_PROBLEMS;
    this.address = '';
    this.letter = false;
    this.refusal = undefined;
    this.#mending = undefined;
    this.#posted = undefined;
    this.#slotted.form?.reset();
    this.#stopwatch.start();
  }

  async #turn(view: typeof this.view): Promise<void> {
    this.view = view;
    this.letter = false;
    await this.#focus('title');
  }

  async #showLetter(on: boolean): Promise<void> {
    this.letter = on;
    await this.updateComplete;
    if (on) focusField(this.renderRoot, 'letter');
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    focusField(this.renderRoot, id);
  }

  #go(id: string): void {
    const control = this.#slotted.control(id.replace(/^details-.*/, 'details'));
    if (control) control.focus();
    else focusField(this.renderRoot, id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-rights': LimpideRights;
  }
}
