import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import namespaces from '../../i18n/namespaces.json';
import type { Language } from '../../i18n/locale.js';
import { statusTemplate } from '../../ui/forms/form-frame.js';
import { SubmissionController } from '../../ui/forms/submission-controller.js';
import { summaryTemplate } from '../../ui/forms/summary.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { todayIn } from '../../ui/time-zone.js';
import { immediateRightsTemplate } from './immediate-rights.js';
import type { Editing } from './request/context.js';
import { objectionForm, requestForm } from './definition.js';
import { doneStep } from './done-step.js';
import { formStep } from './form-step.js';
import { headingTemplate, type View } from './heading.js';
import { informationTemplate } from './information.js';
import { PaperController } from './paper.js';
import { optionsOf } from './request/options.js';
import { reviewStep } from './review-step.js';
import { rightsStyles } from './rights.styles.js';
import { refusedTemplate } from './waiting.js';
import { otherChannelsTemplate } from './other-channels.js';

/**
 * @summary The form by which people exercise their rights over their data: what they want, how to
 * find them, how to answer; a look at it before it goes; a receipt. An e-mail and a letter stand
 * beside it, always.
 *
 * What is typed stays in memory. A request that cannot be sent is kept on the device, where its
 * author sees it and can delete it, and is sent when that is possible.
 *
 * @slot - A form of the page's own, that works without script: it is enhanced instead of ours. What
 * else is inside shows until the surface can be and permanently if it cannot.
 * @event {CustomEvent<SubmitDetail>} limpide-submit - Before a request is sent; cancelable. `detail`: `kind`, `action`.
 * @event {CustomEvent<SubmittedDetail>} limpide-submitted - What became of it, also when it leaves later. `detail`: `status`
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
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpideRights extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...rightsStyles];

  /** The clock, in milliseconds; a test has its own. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #submission = new SubmissionController(this, requestForm, {
    context: () => this.#context(this.page.instance as PageInstance),
    say: (key) => this.t(`rights:${key}`),
    language: () => this.language,
    now: () => this.now(),
    turned: () => void this.#paper.showLetter(false),
  });
  readonly #paper = new PaperController(this, () => this.#view === 'done');

  protected override reword({ config }: PageInstance, language: Language) {
    return loadTranslate(language, namespaces.rights, config?.messages);
  }

  protected override async prepare(instance: PageInstance, language: Language) {
    const t = await this.reword(instance, language);
    await this.#submission.start(instance);
    return t;
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const context = this.#context(instance);
    const view = this.#view;
    return html`
      <div class=${`surface print-${this.#paper.sheet}`} part="surface">
        ${headingTemplate(this.t, view)}
        ${statusTemplate(this.t, this.#submission.isSubmitting, this.#announcement)}
        ${view === 'review' ? this.#review(context, instance) : nothing}
        ${view === 'done' || view === 'waiting' ? this.#done(context) : nothing}
        <div class="screen surface" ?hidden=${view !== 'form'}>
          ${this.#form(context, instance)}
        </div>
        ${view === 'done' ? nothing : this.#otherChannels(context, instance)}
        ${view === 'form' ? informationTemplate(context) : nothing}
      </div>
    `;
  }

  #context(instance: PageInstance): Editing {
    const config = instance.config as Config;
    const { state: submission, problems } = this.#submission;
    return {
      t: this.t,
      language: this.language,
      config,
      options: optionsOf(config),
      draft: submission.draft,
      problems,
      edit: (draft) => this.#submission.edit(draft),
    };
  }

  #form(context: Editing, instance: PageInstance): TemplateResult {
    const { isSubmitting, slotted, state: submission } = this.#submission;
    const { draft, problems } = context;
    const { refusal, correcting } = submission;
    const discard = correcting ? () => void this.#submission.discard() : undefined;
    return html`
      ${refusal ? refusedTemplate(context, { named: problems.size > 0, discard }) : nothing}
      ${summaryTemplate({ t: this.t, problems, go: (id) => this.#submission.go(id) })}
      ${immediateRightsTemplate(context, {
        withdraw: () => void instance.open('manager'),
        choices: document.querySelector<HTMLElement>('limpide-choices'),
        address: draft.address,
        error: problems.get('address'),
        isSubmitting,
        canSend: this.#submission.canSend(instance),
        type: (address) => this.#submission.edit({ ...draft, address }),
        object: () => void this.#submission.submit(objectionForm),
      })}
      ${
        slotted?.form && !correcting
          ? html`<slot></slot>`
          : formStep(context, () => void this.#submission.submit())
      }
    `;
  }

  #review(context: Editing, instance: PageInstance): TemplateResult {
    return html`<section class="screen">
      ${reviewStep(context, {
        isSubmitting: this.#submission.isSubmitting,
        canSend: this.#submission.canSend(instance),
        edit: () => void this.#submission.back(),
        send: () => void this.#submission.submit(),
      })}
    </section>`;
  }

  #done(context: Editing): TemplateResult {
    const { receipts, kept, notPersisted } = this.#submission.state;
    return doneStep(context, {
      receipts,
      kept,
      isPersisted: ({ eventId }) => !notPersisted.includes(eventId),
      print: () => void this.#paper.printReceipt(),
      withdraw: (eventId) => void this.#submission.withdraw(eventId),
      again: () => void this.#submission.restart(),
    });
  }

  /** A letter while a request waits says what that request says. */
  #otherChannels(context: Editing, instance: PageInstance): TemplateResult {
    const [waiting] = this.#submission.waiting;
    const shows = this.#view === 'waiting' && waiting;
    const draft = shows ? requestForm.fromMessage(waiting.message) : context.draft;
    return otherChannelsTemplate(
      { ...context, draft },
      {
        letter: this.#paper.letter,
        today: todayIn(instance.config, this.now()),
        toggle: () => void this.#paper.showLetter(!this.#paper.letter),
        print: () => print(),
      },
    );
  }

  get #view(): View {
    const { shown, waiting } = this.#submission;
    if (shown === 'reviewing') return 'review';
    if (shown !== 'waiting' && shown !== 'sent') return 'form';
    return waiting.length > 0 ? 'waiting' : 'done';
  }

  /** What a screen reader announces. */
  get #announcement(): string {
    const { announcement } = this.#submission.state;
    if (!announcement) return '';
    return this.t(announcement.key, { reference: announcement.answer?.['reference'] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-rights': LimpideRights;
  }
}
