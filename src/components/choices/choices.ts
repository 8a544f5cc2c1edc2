import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormVerdict } from '../../core/forms.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import type { Language } from '../../i18n/locale.js';
import type { Facts } from '../../law/facts.js';
import { SubmissionController } from '../../ui/forms/submission-controller.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { checkSurfaceConfig } from '../../ui/surface-config.js';
import { policyFileOf } from '../../ui/policy-source.js';
import { dateAndTime } from '../../ui/date-and-time.js';
import { timeZoneOf } from '../../ui/time-zone.js';
import { AccountController } from './account-controller.js';
import { choicesStyles } from './choices.styles.js';
import { choicesForm, isDenied, objectAll } from './definition.js';
import { saveHistory } from './history-file.js';
import { lineRow } from './line-row.js';
import { linesOf, SHAPE, sameState, stateOf } from './lines.js';
import type { Account, ShownLine, LineState } from './lines.js';
import { objectedAt } from './objection.js';
import { takeToken } from './personal-link.js';
import {
  neutralTemplate,
  readyTemplate,
  stopButton,
  unreachableTemplate,
  waitingTemplate,
} from './screens.js';

/**
 * @summary The choice manager of a customer: what they receive, by which means, and what is done with
 * their data; each line for itself, on the basis that it says, and all of it stopped in one action.
 *
 * Who it is, a token says: that of a customer area (`token`), or of a signed link (`?choix=…`, which
 * is taken out of the address at once). It is kept nowhere, but with a choice that waits to be sent.
 * Without a valid one everybody sees the same screen. Nothing is shown as saved before the endpoint
 * has it.
 *
 * @slot - Shown until the element can be and permanently if it cannot.
 * @event limpide-submit - Before choices are sent; cancelable. `detail`: `kind`, `action`.
 * @event limpide-submitted - What became of them, also when they leave later. `detail`: `status`
 * (`sent`, `queued`, `rejected`), `eventId`, and the endpoint's `answer` once it has one.
 * @csspart surface - Everything.
 * @csspart line - A line with its switch.
 * @csspart waiting - Choices that wait to be sent.
 * @cssproperty --limpide-accent - Colour of buttons, links and marks.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpideChoices extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...choicesStyles];

  /** Says who the customer is: signed by the owner's server, for the endpoint. */
  @property() token = '';

  readonly #submission = new SubmissionController(this, choicesForm, {
    context: () => ({ t: this.t, lines: this.#lines }),
    say: (key) => this.t(`choices:${key}`),
    language: () => this.language,
    authorization: () => this.#authorization,
    settled: (verdict, message, later) => this.#settled(verdict, message, later),
  });
  readonly #account = new AccountController(this, {
    authorization: () => this.#authorization,
    isEdited: () => this.#isEdited,
    show: (account) => this.#submission.fill(stateOf(this.#lines, this.#base(account))),
  });
  #facts: Facts = {};
  #fromLink = '';

  override connectedCallback(): void {
    this.#fromLink = takeToken();
    super.connectedCallback();
  }

  protected override reword({ config }: PageInstance, language: Language) {
    return loadTranslate(language, ['choices', 'common', 'forms'], config?.messages);
  }

  protected override async prepare(instance: PageInstance, language: Language) {
    const t = await this.reword(instance, language);
    // Without the facts the basis of a line is consent, the strictest one.
    const file = await policyFileOf(instance.config as Config).catch((error) => {
      console.error('[limpide] choices:', error);
      return undefined;
    });
    this.#facts = file?.facts ?? {};
    checkSurfaceConfig(instance, 'choices', SHAPE);
    await this.#submission.start(instance);
    await this.#account.load(instance);
    return t;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { instance } = this.page;
    if (changed.has('token') && instance?.config && this.#account.isAsked)
      void this.#account.load(instance);
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const { t } = this;
    const { view, account } = this.#account;
    const { isSubmitting, waiting, isPersisted: lasting } = this.#submission;
    const title = view === 'ready' || view === 'loading' ? 'title' : `${view}.title`;
    return html`
      <div class="surface" part="surface">
        <header>
          <h2 id="title" tabindex="-1">${t(`choices:${title}`)}</h2>
          ${view === 'ready' ? html`<p>${t('choices:lead')}</p>` : nothing}
          ${view === 'loading' ? html`<p>${t('choices:loading')}</p>` : nothing}
        </header>
        <p class=${`told ${waiting.length > 0 ? 'visually-hidden' : ''}`} role="status">
          ${isSubmitting ? t('choices:saving') : this.#announcement}
        </p>
        ${waiting.length > 0 ? waitingTemplate(t, { lasting, drop: () => void this.#drop() }) : nothing}
        ${view === 'neutral' ? neutralTemplate(t, instance.config as Config) : nothing}
        ${
          view === 'unreachable'
            ? unreachableTemplate(t, {
                retry: () => void this.#account.load(instance),
                stop: this.#stop,
              })
            : nothing
        }
        ${view === 'ready' && account ? this.#ready(account, instance) : nothing}
      </div>
    `;
  }

  #ready(account: Account, { config }: PageInstance): TemplateResult {
    const organisation = (config as Config).organisation.name;
    return readyTemplate(this.t, {
      changed: this.#changed(account),
      stop: this.#stop,
      rows: this.#lines.map((line) => this.#row(line, account)),
      isSubmitting: this.#submission.isSubmitting,
      edited: this.#isEdited,
      announcement: this.#announcement,
      count: account.history.length,
      save: () => void this.#save(),
      download: () => saveHistory(this.t, account, { organisation, lines: this.#lines }),
    });
  }

  #row(line: ShownLine, account: Account): TemplateResult {
    const { draft } = this.#submission.state;
    const is = (state: LineState) => state[line.id] === true;
    const on = is(draft);
    const objected = objectedAt(account, line.id);
    return lineRow(this.t, {
      line,
      language: this.language,
      on,
      objected: objected && this.#moment(objected),
      kept:
        is(this.#base(account)) !== on ? 'unsaved' : is(account.state) === on ? 'saved' : 'queued',
      change: (value) =>
        this.#submission.edit({ ...this.#submission.state.draft, [line.id]: value }),
    });
  }

  get #stop(): TemplateResult {
    const stop = () => void this.#submission.submit(objectAll);
    return stopButton(this.t, { isSubmitting: this.#submission.isSubmitting, stop });
  }

  /** When the choices were last changed. */
  #changed({ changedAt }: Account): TemplateResult | string {
    if (!changedAt || Number.isNaN(Date.parse(changedAt))) return this.t('choices:never');
    const date = this.#moment(changedAt);
    return html`<time datetime=${changedAt}>${this.t('choices:changed', { date })}</time>`;
  }

  /** An instant in words, in the organisation's time zone. */
  #moment(at: string): string {
    return dateAndTime(this.t, at, this.language, timeZoneOf(this.page.instance?.config));
  }

  /** What has just happened, with its date as the endpoint gives it. */
  get #announcement(): string {
    const { announcement } = this.#submission.state;
    if (!announcement) return '';
    const { key, at, answer } = announcement;
    const received = answer?.['receivedAt'];
    return this.t(key, { date: this.#moment(typeof received === 'string' ? received : at) });
  }

  get #lines(): ShownLine[] {
    const config = this.page.instance?.config as Config;
    return linesOf(config, this.#facts, this.t, this.#account.account, this.language);
  }

  get #authorization(): string {
    const token = this.token || this.#fromLink;
    return token && `Bearer ${token}`;
  }

  /** What this customer has decided last, and has not left yet; others' choices may wait here too. */
  get #pending(): LineState | undefined {
    const own = this.#authorization;
    const last = this.#submission.waiting.findLast(({ authorization }) => authorization === own);
    return last && choicesForm.fromMessage(last.message);
  }

  /** What the switches show before anybody touches them. */
  #base(account: Account): LineState {
    return { ...account.state, ...this.#pending };
  }

  get #isEdited(): boolean {
    const { account } = this.#account;
    const { draft } = this.#submission.state;
    return !!account && !sameState(this.#lines, draft, this.#base(account));
  }

  async #save(): Promise<void> {
    if (this.#submission.isSubmitting) return;
    if (this.#isEdited) await this.#submission.submit();
    else this.#submission.announce(`choices:${this.#pending ? 'waiting.text' : 'same'}`);
  }

  /** The endpoint has it: what it now says is what shows. One that waited may be another customer's. */
  async #settled(verdict: FormVerdict, message: object, later: boolean): Promise<void> {
    const { instance } = this.page;
    if (verdict.status === 'rejected') {
      if (!later && isDenied(verdict)) this.#account.deny();
      return;
    }
    if (!later) {
      const state = choicesForm.fromMessage(message);
      this.#account.accept(state, verdict.answer['receivedAt']);
      this.#submission.fill(state);
    }
    if (instance && this.#account.isAsked) await this.#account.load(instance);
  }

  async #drop(): Promise<void> {
    const { waiting } = this.#submission;
    await this.#submission.withdraw(...waiting.map(({ eventId }) => eventId));
    const { account } = this.#account;
    if (account) this.#submission.fill({ ...this.#submission.state.draft, ...account.state });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-choices': LimpideChoices;
  }
}
