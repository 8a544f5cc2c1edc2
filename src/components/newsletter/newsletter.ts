import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import namespaces from '../../i18n/namespaces.json';
import type { Language } from '../../i18n/locale.js';
import type { Facts } from '../../law/facts.js';
import { gapsOf } from '../../law/texts/sign-up-notice.js';
import { sendButton, statusTemplate } from '../../ui/forms/form-frame.js';
import { SubmissionController } from '../../ui/forms/submission-controller.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { checkSurfaceConfig } from '../../ui/surface-config.js';
import { policyFileOf } from '../../ui/policy-source.js';
import { refusedTemplate, sentTemplate, waitingTemplate } from './outcome-views.js';
import { closedTemplate } from './closed.js';
import { offerOf, type NewsletterContext } from './context.js';
import { signUpForm } from './definition.js';
import { byMailTemplate, formTemplate } from './form.js';
import { newsletterStyles } from './newsletter.styles.js';
import { noticeTemplate } from './notice.js';
import { SHAPE } from './options.js';
import { adoptOwnForm, ownFormOf } from './own-form.js';
import { formName, isHomeOf } from './several.js';
import { emailOf } from './sign-up-draft.js';

/**
 * @summary The sign-up to a newsletter: an address, two consents that begin unticked and say who writes
 * what and that it can be taken back, and what becomes of the address, in a line that unfolds. Nobody is subscribed before they confirm by the
 * link that is mailed to them, and who is subscribed is not revealed.
 *
 * The notice is made from the configuration and the policy's facts: nothing of it is written twice.
 * Where the facts cannot be fetched it does not show, since the form could not say what people sign up
 * to. What is typed stays in memory; a sign-up that cannot be sent is kept on the device, where its
 * author sees it and can delete it.
 *
 * @slot - A form of the page's own, that works without script: it is enhanced instead of ours. What
 * else is inside shows until the surface can be and permanently if it cannot.
 * @slot title - A heading instead of ours.
 * @slot intro - What the newsletter is about, above the form.
 * @event {CustomEvent<SubmitDetail>} limpide-submit - Before a sign-up is sent; cancelable. `detail`: `kind`, `action`.
 * @event {CustomEvent<SubmittedDetail>} limpide-submitted - What became of it, also when it leaves later. `detail`: `status`
 * (`sent`, `queued`, `rejected`), `eventId`, and the endpoint's `answer` once it has one.
 * @csspart surface - Everything.
 * @csspart notice - What happens to the address.
 * @csspart submit - The button.
 * @csspart sent - What to do once it is sent.
 * @csspart waiting - A sign-up that waits to be sent.
 * @cssproperty --limpide-accent - Colour of buttons, links and marks.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpideNewsletter extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...newsletterStyles];

  /** Id of the list; the endpoint's only one if left out. */
  @property() list = '';

  /** Where the form stands, in a word of the owner's: `pied-de-page`. */
  @property() source = '';

  /** The button: filled (`accent`), or outlined (`quiet`) where another one matters more. */
  @property() tone: 'accent' | 'quiet' = 'accent';

  /** What happens to the address: in one line that unfolds under the button (`folded`), or `whole` above it. */
  @property() notice: 'folded' | 'whole' = 'folded';

  /** The address and the button below each other (`column`) or, where there is room, beside each other (`row`). */
  @property() layout: 'column' | 'row' = 'column';

  /** As by default since the notice is folded: for pages that name it. */
  @property({ type: Boolean }) compact = false;

  /** Level of our headings, 2 to 6. */
  @property({ type: Number }) level = 2;

  /** The clock, in milliseconds; a test has its own. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #submission = new SubmissionController(this, signUpForm, {
    context: () => this.#context(this.page.instance as PageInstance),
    say: (key) => this.t(`newsletter:${key}`),
    language: () => this.language,
    now: () => this.now(),
    isMine: ({ message }) => isHomeOf(this, message),
  });
  #facts: Facts = {};

  protected override reword({ config }: PageInstance, language: Language) {
    return loadTranslate(language, namespaces.newsletter, config?.messages);
  }

  protected override async prepare(instance: PageInstance, language: Language) {
    const config = instance.config as Config;
    const [t, file] = await Promise.all([this.reword(instance, language), policyFileOf(config)]);
    this.#facts = file.facts ?? {};
    checkSurfaceConfig(instance, 'newsletter', SHAPE);
    await this.#submission.start(instance);
    return t;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    adoptOwnForm(this, this.#submission.slotted, () => formName(this, this.t));
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const context = this.#context(instance);
    const { isSubmitting, shown, state } = this.#submission;
    const told = state.announcement ? this.t(state.announcement.key) : '';
    const after = shown === 'sent' || shown === 'waiting' ? shown : undefined;
    return html`
      <div class="surface" part="surface">
        ${
          after
            ? this.#title(`${after}.title`)
            : html`<slot name="title">${this.#title('title')}</slot><slot name="intro"></slot>`
        }
        ${statusTemplate(this.t, isSubmitting, told)} ${this.#after(context, after)}
        <div class="surface" ?hidden=${after !== undefined}>${this.#form(context, instance)}</div>
      </div>
    `;
  }

  #title(key: string): TemplateResult {
    return html`<div id="title" class="title" role="heading" aria-level=${this.level} tabindex="-1">
      ${this.t(`newsletter:${key}`)}
    </div>`;
  }

  #context(instance: PageInstance): NewsletterContext {
    const config = instance.config as Config;
    const { t, language, list, source } = this;
    const { slotted, state, problems } = this.#submission;
    // What is being corrected is in our form, whatever the page has.
    const own = slotted?.form && !state.correcting ? ownFormOf(slotted) : undefined;
    return {
      ...offerOf(config, { t, language, facts: this.#facts, list }),
      t,
      config,
      own,
      problems,
      place: { list, source },
      draft: state.draft,
      edit: (draft) => this.#submission.edit(draft),
    };
  }

  #form(context: NewsletterContext, instance: PageInstance): TemplateResult {
    const gaps = gapsOf(context.notice);
    if (gaps.length > 0) return closedTemplate(context, { element: this, gaps });
    const { isSubmitting } = this.#submission;
    const folded = this.notice !== 'whole';
    const notice = noticeTemplate(context, { folded });
    if (context.own)
      return folded
        ? html`${this.#refusal(context)} <slot></slot> ${notice}`
        : html`${this.#refusal(context)} ${notice} <slot></slot>`;
    if (!this.#submission.canSend(instance)) return html`${notice} ${byMailTemplate(context)}`;
    const label = this.t('newsletter:submit');
    const send = sendButton(this.t, {
      label,
      isSubmitting,
      part: 'submit',
      quiet: this.tone === 'quiet',
    });
    const submit = () => void this.#submission.submit();
    const button = html`<p class="actions">${send}</p>`;
    return html`
      ${this.#refusal(context)}
      ${formTemplate(context, {
        notice,
        folded,
        button,
        submit,
        row: this.layout === 'row',
        name: formName(this, this.t),
      })}
    `;
  }

  /** Where a field is wrong, it says so itself. */
  #refusal(context: NewsletterContext): TemplateResult | typeof nothing {
    const { refusal, correcting, faults } = this.#submission.state;
    const trapped = !!refusal?.fields.includes('website');
    if (!refusal || !(trapped || correcting || faults.size === 0)) return nothing;
    const discard = correcting ? () => void this.#submission.discard() : undefined;
    return refusedTemplate(context, { trapped, discard });
  }

  #after(context: NewsletterContext, after: 'sent' | 'waiting' | undefined) {
    const { waiting, isPersisted: lasting, state } = this.#submission;
    if (after === 'waiting') {
      const drop = () => void this.#submission.withdraw(...waiting.map(({ eventId }) => eventId));
      const email = emailOf(waiting[0]?.message);
      return waitingTemplate(context, { email, lasting, drop });
    }
    const email = emailOf(state.receipts.at(-1)?.message);
    const again = () => void this.#submission.restart();
    return after ? sentTemplate(context, { email, again }) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-newsletter': LimpideNewsletter;
  }
}
