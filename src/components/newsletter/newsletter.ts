import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { endpointOf } from '../../core/endpoint.js';
import type { KeptForm, Sent } from '../../core/forms.js';
import type { Host } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import type { Language } from '../../i18n/locale.js';
import { partContext } from '../../law/document/parts/context.js';
import type { Facts } from '../../law/facts.js';
import { gapsOf, signUpNotice } from '../../law/sign-up-notice.js';
import { durationText } from '../../ui/duration.js';
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
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { inspectOwn } from '../../ui/own-config.js';
import { policyFileOf } from '../../ui/policy-source.js';
import { sentTemplate, waitingTemplate } from './after.js';
import type { NewsletterContext } from './context.js';
import {
  draftOf,
  draftOfData,
  emptyDraft,
  faultsOf,
  FIELD_OF,
  signUpOf,
  type Draft,
  type Place,
  type SignUp,
} from './draft.js';
import { byMailTemplate, formTemplate } from './form.js';
import { newsletterStyles } from './newsletter.styles.js';
import { consentTexts, noticeTemplate, shownText } from './notice.js';
import { optionsOf, SHAPE } from './options.js';

const TAG = 'limpide-newsletter';

/** What a person typed, of a sign-up that waits or was refused. */
const signUpIn = ({ message }: KeptForm) => message as Partial<SignUp>;

/**
 * @summary The sign-up to a newsletter: an address, two consents that begin unticked, and what
 * becomes of the address, told before the button. Nobody is signed up before they have pressed the
 * link that is sent to them, and nobody learns here who is.
 *
 * The notice is made from the configuration and the policy's facts: nothing of it is written twice.
 * Where the facts cannot be fetched it does not show, since nobody could be told what they sign up
 * to. What is typed stays in memory; a sign-up that cannot be sent is kept on the device, where its
 * author sees it and can delete it.
 *
 * @slot - A form of the page's own, that works without script: it is enhanced instead of ours. What
 * else is inside shows until the surface can be, and for good if it cannot.
 * @slot title - A heading instead of ours.
 * @slot intro - What the newsletter is about, above the form.
 * @event limpide-submit - Before a sign-up is sent; cancelable. `detail`: `kind`, `action`.
 * @event limpide-submitted - What became of it, also when it leaves later. `detail`: `status`
 * (`sent`, `queued`, `rejected`), `eventId`, and the endpoint's `answer` once it has one.
 * @csspart surface - Everything.
 * @csspart notice - What becomes of the address.
 * @csspart submit - The button.
 * @csspart sent - What to do once it is sent.
 * @csspart waiting - A sign-up that waits to be sent.
 * @cssproperty --limpide-accent - Colour of buttons, links and marks.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpideNewsletter extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...newsletterStyles];

  /** Id of the list; the endpoint's only one if left out. */
  @property() list = '';

  /** Where the form stands, in a word of the owner's: `pied-de-page`. */
  @property() source = '';

  /** The button: filled (`accent`), or outlined (`quiet`) where another one matters more. */
  @property() tone: 'accent' | 'quiet' = 'accent';

  /** Folds the notice, but for who, what for, and the way to the policy. */
  @property({ type: Boolean }) compact = false;

  /** Level of our headings, 2 to 6. */
  @property({ type: Number }) level = 2;

  /** The clock, in milliseconds; a test has its own. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private draft: Draft = emptyDraft();
  @state() private problems: Problems = NO_PROBLEMS;
  @state() private view: 'form' | 'sent' | 'waiting' = 'form';
  @state() private busy = false;
  /** Why the server has refused, where that is no field's: the key of its text; or nothing. */
  @state() private refused: '' | 'refused' | 'errors.website' = '';
  /** What a screen reader is told. */
  @state() private told = '';

  readonly #sending = new SendingController(this, 'newsletter', (form) => this.#isMine(form));
  readonly #slotted = new SlottedFormController(this, (form) => {
    const { list, source, ...draft } = draftOfData(new FormData(form));
    this.draft = draft;
    void this.#submit({ list: list ?? this.list, source: source ?? this.source });
  });
  readonly #stopwatch = new Stopwatch(() => this.now());
  #facts: Facts = {};
  /** Of the last sign-up of this page. */
  #address = '';
  #lasting = true;
  #reported = false;
  /** A sign-up refused on an earlier page, that is being mended. */
  #mending: string | undefined;
  /** What a draft is posted as: the same however often it is tried. */
  #posted: { draft: string; content: object } | undefined;

  constructor() {
    super();
    this.addEventListener('limpide-submitted', (event) => {
      const { status, eventId } = (event as CustomEvent<SubmittedDetail>).detail;
      this.told = this.t(
        {
          sent: 'newsletter:sent.title',
          queued: `newsletter:waiting.${this.#lasting ? 'text' : 'page'}`,
          rejected: 'newsletter:refused',
        }[status],
      );
      if (!this.busy) void this.#later(status, eventId);
    });
  }

  protected override reword({ config }: Host, language: Language) {
    const namespaces = ['newsletter', 'forms', 'policy', 'manager', 'common'];
    return loadTranslate(language, namespaces, config?.messages);
  }

  protected override async prepare(host: Host, language: Language) {
    const config = host.config as Config;
    const [t, file] = await Promise.all([this.reword(host, language), policyFileOf(config)]);
    this.#facts = file.facts ?? {};
    inspectOwn(host, 'newsletter', SHAPE);
    // What an earlier page has left; the form is of use without.
    await this.#sending.start(host).catch((error) => console.error('[limpide] newsletter:', error));
    this.t = t;
    this.#resume();
    if (this.#canSend(host)) this.#slotted.take();
    this.#stopwatch.start();
    return t;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What the page's own form says of itself for want of a script is said here.
    for (const own of this.querySelectorAll<HTMLElement>('[data-limpide-notice]'))
      own.hidden = this.#slotted.ready;
    const form = this.#slotted.ready && this.#slotted.form;
    if (form && !form.hasAttribute('aria-labelledby')) form.ariaLabel ??= this.#name;
  }

  protected override renderSurface(host: Host): TemplateResult {
    const context = this.#context(host);
    const form = this.view === 'form';
    return html`
      <div class="surface" part="surface">
        ${
          form
            ? html`<slot name="title">${this.#title('title')}</slot><slot name="intro"></slot>`
            : this.#title(`${this.view}.title`)
        }
        <p class="status visually-hidden" role="status">
          ${this.busy ? this.t('forms:sending') : this.told}
        </p>
        ${this.#after(context)}
        <div class="surface" ?hidden=${!form}>${this.#form(context, host)}</div>
      </div>
    `;
  }

  #title(key: string): TemplateResult {
    return html`<div id="title" class="title" role="heading" aria-level=${this.level} tabindex="-1">
      ${this.t(`newsletter:${key}`)}
    </div>`;
  }

  /** Says to the owner, once, why nobody can sign up. */
  #report(gaps: string[]): void {
    if (this.#reported) return;
    this.#reported = true;
    console.error(
      `[limpide] newsletter: the form does not show, since its notice has gaps: ${gaps.join(', ')}.`,
      'Complete the facts of the newsletter in policy.facts.',
    );
  }

  /** The form's name: its heading, with its place where the page has several. */
  get #name(): string {
    const own = this.querySelector('[slot=title]')?.textContent?.trim();
    const title = this.ariaLabel ?? (own || this.t('newsletter:title'));
    const all = [...document.querySelectorAll(TAG)];
    const values = { title, at: all.indexOf(this) + 1, count: all.length };
    return all.length > 1 && all.includes(this) ? this.t('newsletter:formName', values) : title;
  }

  #context(host: Host): NewsletterContext {
    const config = host.config as Config;
    const { t } = this;
    const options = optionsOf(config, t, this.list, this.language);
    const { organisation, purposes, services } = config;
    const context = partContext({
      ...{ language: this.language, t, organisation, purposes, services, facts: this.#facts },
      duration: (iso) => durationText(t, iso),
      lifetime: config.consent?.lifetime ?? 'P6M',
    });
    return {
      ...{ t, config, options, draft: this.draft, problems: this.problems },
      notice: signUpNotice(context, { config, ...options }),
      edit: (draft) => (this.draft = draft),
    };
  }

  #form(context: NewsletterContext, host: Host): TemplateResult {
    const refusal = this.refused
      ? html`<div class="note" role="alert">
          <p>${this.t(`newsletter:${this.refused}`)}</p>
          ${
            this.#mending
              ? html`<p class="actions">
                  <button type="button" class="quiet" @click=${() => void this.#discard()}>
                    ${this.t('newsletter:discard')}
                  </button>
                </p>`
              : nothing
          }
        </div>`
      : nothing;
    const gaps = gapsOf(context.notice);
    const own = this.#slotted.form && !this.#mending;
    if (gaps.length > 0) {
      this.#report(gaps);
      return html`<p>${this.t('newsletter:closed')}</p>`;
    }
    const notice = noticeTemplate(context, { compact: this.compact });
    if (!own && !this.#canSend(host)) return html`${notice} ${byMailTemplate(context)}`;
    if (own) return html`${refusal} ${notice} <slot></slot>`;
    const button = html`<p class="actions">
      <button
        type="submit"
        part="submit"
        class=${this.tone === 'quiet' ? 'quiet' : ''}
        aria-disabled=${this.busy ? 'true' : nothing}
      >
        ${this.t(this.busy ? 'forms:sending' : 'newsletter:submit')}
      </button>
    </p>`;
    const submit = () => void this.#submit({ list: this.list, source: this.source });
    return html`${refusal} ${formTemplate(context, { notice, button, submit, name: this.#name })}`;
  }

  #after(context: NewsletterContext): TemplateResult | typeof nothing {
    const [waiting] = this.#waiting;
    if (this.view === 'sent')
      return sentTemplate(context, { email: this.#address, again: () => void this.#again() });
    return this.view === 'waiting'
      ? waitingTemplate(context, {
          email: (waiting && signUpIn(waiting).form?.email) ?? this.#address,
          lasting: this.#lasting,
          drop: () => void this.#drop(),
        })
      : nothing;
  }

  get #waiting(): KeptForm[] {
    return this.#sending.kept.filter(({ verdict }) => !verdict);
  }

  /**
   * Whether a sign-up that this device keeps shows here: where it was typed, else in the first form
   * of the page.
   */
  #isMine({ message }: KeptForm): boolean {
    const { form } = message as Partial<SignUp>;
    const all = [...document.querySelectorAll<LimpideNewsletter>(TAG)];
    const home = all.find(
      (each) => each.list === (form?.list ?? '') && each.source === (form?.source ?? ''),
    );
    return (home ?? all[0] ?? this) === this;
  }

  #canSend({ config }: Host): boolean {
    return !!config && endpointOf(config, 'newsletter') !== undefined;
  }

  /** Takes up what an earlier page has left. */
  #resume(): void {
    for (const kept of this.#sending.kept) {
      const { eventId, verdict } = kept;
      if (!verdict) this.view = 'waiting';
      else void this.#later(verdict.status, eventId);
    }
  }

  /** A sign-up has left, or was refused, while nobody pressed anything: the focus stays where it is. */
  async #later(status: Sent['status'], eventId: string): Promise<void> {
    const kept = this.#sending.kept.find((each) => each.eventId === eventId);
    if (status === 'sent') {
      this.view = 'sent';
      // It is on screen: the device has no more to keep.
      await this.#sending.withdraw(eventId);
    }
    if (status === 'rejected' && kept?.verdict?.status === 'rejected') {
      this.#mending = eventId;
      this.draft = draftOf(signUpIn(kept));
      this.#say(kept.verdict.problem);
      this.view = 'form';
    }
  }

  async #submit(place: Place): Promise<void> {
    const { host } = this.page;
    if (this.busy || !host) return;
    this.refused = '';
    this.problems = inWords(faultsOf(this.draft), (key) => this.t(`newsletter:errors.${key}`));
    this.#slotted.show(this.problems);
    if (this.problems.size > 0) return this.#toProblem();
    this.busy = true;
    try {
      const sent = await this.#post(place, host);
      if (!sent) return;
      if (sent.status === 'rejected') await this.#refused(sent.problem);
      else await this.#gone(sent);
    } finally {
      this.busy = false;
    }
  }

  async #post(place: Place, host: Host) {
    const context = this.#context(host);
    const signUp = signUpOf(this.draft, place, this.#fields(context));
    const draft = JSON.stringify(signUp);
    if (this.#posted?.draft !== draft) {
      const form = { ...signUp.form, elapsed: await this.#stopwatch.elapsed() };
      this.#posted = { draft, content: { ...signUp, form } };
    }
    const text = shownText(context, this.#consents(context));
    return this.#sending.send({
      action: 'subscribe',
      notice: { id: 'newsletter', text, lang: this.language },
      content: this.#posted.content,
    });
  }

  /** Fields besides the address: those of the configuration, or those that the page's form has. */
  #fields({ options }: NewsletterContext): string[] {
    return this.#slotted.form
      ? ['name', 'phone'].filter((name) => this.#slotted.control(name))
      : options.fields;
  }

  /** The words beside the boxes that were on screen. */
  #consents(context: NewsletterContext): string[] {
    if (!this.#slotted.form || this.#mending) return Object.values(consentTexts(context));
    return ['newsletter', 'open-tracking'].flatMap((name) =>
      [...(this.#slotted.control(name)?.labels ?? [])].map((label) => label.innerText.trim()),
    );
  }

  async #gone(sent: Sent): Promise<void> {
    const email = this.draft.email.trim();
    const mended = this.#mending;
    this.#clear();
    this.#address = email;
    if (sent.status === 'queued') {
      this.#lasting = sent.lasting;
      if (!sent.lasting) this.told = this.t('newsletter:waiting.page');
    }
    if (mended) await this.#sending.withdraw(mended);
    await this.#turn(sent.status === 'queued' ? 'waiting' : 'sent');
  }

  async #refused(problem: Record<string, unknown>): Promise<void> {
    this.#say(problem);
    await this.updateComplete;
    await this.#toProblem();
  }

  /** Puts what the endpoint complains about beside the fields. */
  #say(problem: Record<string, unknown>): void {
    const fields = pointersOf(problem)
      .map((pointer) => fieldOf(pointer, FIELD_OF))
      .filter((field) => field !== undefined);
    if (fields.includes('website')) this.draft = { ...this.draft, website: '' };
    const seen = fields.filter((field) => field !== 'website');
    this.problems = new Map(seen.map((field) => [field, this.t(`newsletter:errors.${field}`)]));
    this.#slotted.show(this.problems);
    if (fields.includes('website')) this.refused = 'errors.website';
    else this.refused = seen.length === 0 || this.#mending ? 'refused' : '';
  }

  /** The focus goes to the first field that is wrong; its error describes it. */
  async #toProblem(): Promise<void> {
    await this.updateComplete;
    const [id = 'email'] = this.problems.keys();
    const control = this.#mending ? null : this.#slotted.control(id);
    if (control) control.focus();
    else focusField(this.renderRoot, id);
  }

  async #drop(): Promise<void> {
    for (const { eventId } of this.#waiting) await this.#sending.withdraw(eventId);
    this.told = this.t('newsletter:waiting.deleted');
    await this.#again();
  }

  async #discard(): Promise<void> {
    if (this.#mending) await this.#sending.withdraw(this.#mending);
    await this.#again();
  }

  async #again(): Promise<void> {
    this.#clear();
    this.view = 'form';
    await this.updateComplete;
    const control = this.#slotted.control('email');
    if (control) control.focus();
    else focusField(this.renderRoot, 'email');
  }

  /** Nothing that was typed stays in the page. */
  #clear(): void {
    this.draft = emptyDraft();
    this.problems = NO_PROBLEMS;
    this.refused = '';
    this.#address = '';
    this.#mending = undefined;
    this.#posted = undefined;
    this.#slotted.form?.reset();
    this.#stopwatch.start();
  }

  async #turn(view: typeof this.view): Promise<void> {
    this.view = view;
    await this.updateComplete;
    focusField(this.renderRoot, 'title');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-newsletter': LimpideNewsletter;
  }
}
