import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FormVerdict } from '../../core/forms.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import namespaces from '../../i18n/namespaces.json';
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
import { CustomerController } from './customer.js';
import { choicesForm, isDenied, objectAll } from './definition.js';
import { headingTemplate } from './heading.js';
import { saveHistory } from './history-file.js';
import { linesOf, SHAPE, stateOf, type LineState, type ShownLine } from './lines.js';
import { readyTemplate } from './ready-screen.js';
import { neutralTemplate, stopButton, unreachableTemplate, waitingTemplate } from './screens.js';
import { baseOf, isEdited, type Standing } from './standing.js';

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
 * @event {CustomEvent<SubmitDetail>} limpide-submit - Before choices are sent; cancelable. `detail`: `kind`, `action`.
 * @event {CustomEvent<SubmittedDetail>} limpide-submitted - What became of them, also when they leave later. `detail`: `status`
 * (`sent`, `queued`, `rejected`), `eventId`, and the endpoint's `answer` once it has one.
 * @csspart surface - Everything.
 * @csspart line - A line with its switch.
 * @csspart waiting - Choices that wait to be sent.
 * @cssproperty --limpide-accent - Colour of buttons, links and marks.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpideChoices extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...choicesStyles];

  /** Says who the customer is: signed by the owner's server, for the endpoint. */
  @property() token = '';

  readonly #customer = new CustomerController(this, () => this.token);
  readonly #submission = new SubmissionController(this, choicesForm, {
    context: () => ({ t: this.t, lines: this.#lines }),
    say: (key) => this.t(`choices:${key}`),
    language: () => this.language,
    authorization: () => this.#customer.authorization,
    settled: (verdict, message, later) => this.#settled(verdict, message, later),
  });
  readonly #account = new AccountController(this, {
    authorization: () => this.#customer.authorization,
    isEdited: () => isEdited(this.#standing),
    show: (account) =>
      this.#submission.fill(stateOf(this.#lines, baseOf({ account, pending: this.#pending }))),
  });
  #facts: Facts = {};

  protected override reword({ config }: PageInstance, language: Language) {
    return loadTranslate(language, namespaces.choices, config?.messages);
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
    const { view } = this.#account;
    const standing = this.#standing;
    const { isSubmitting, waiting, isPersisted: lasting } = this.#submission;
    return html`
      <div class="surface" part="surface">
        ${headingTemplate(t, view)}
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
        ${view === 'ready' && standing ? this.#ready(standing, instance) : nothing}
      </div>
    `;
  }

  #ready(standing: Standing, { config }: PageInstance): TemplateResult {
    const { account, lines } = standing;
    const organisation = (config as Config).organisation.name;
    return readyTemplate(this.t, standing, {
      language: this.language,
      moment: (iso) => this.#moment(iso),
      stop: this.#stop,
      isSubmitting: this.#submission.isSubmitting,
      announcement: this.#announcement,
      change: (line, on) => this.#submission.edit({ ...this.#submission.state.draft, [line]: on }),
      save: () => void this.#save(),
      download: () => saveHistory(this.t, account, { organisation, lines }),
    });
  }

  get #stop(): TemplateResult {
    const stop = () => void this.#submission.submit(objectAll);
    return stopButton(this.t, { isSubmitting: this.#submission.isSubmitting, stop });
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

  /** What this customer has decided last, and has not left yet; others' choices may wait here too. */
  get #pending(): LineState | undefined {
    const own = this.#customer.authorization;
    const last = this.#submission.waiting.findLast(({ authorization }) => authorization === own);
    return last && choicesForm.fromMessage(last.message);
  }

  /** What is so of this customer's choices, once the endpoint has said it. */
  get #standing(): Standing | undefined {
    const { account } = this.#account;
    const { draft } = this.#submission.state;
    return account && { lines: this.#lines, account, pending: this.#pending, draft };
  }

  async #save(): Promise<void> {
    if (this.#submission.isSubmitting) return;
    if (isEdited(this.#standing)) await this.#submission.submit();
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
