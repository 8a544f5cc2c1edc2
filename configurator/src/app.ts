import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../../src/ui/styles/controls.js';
import { tokens } from '../../src/ui/styles/tokens.js';
import { appStyles } from './app.styles.js';
import { check, type Checked } from './model/check.js';
import { STEPS, type Context, type Step } from './steps/context.js';
import { Draft, KEPT } from './model/draft.js';
import { focusOn } from './focus-on.js';
import { findingsList } from './steps/findings-list.js';
import { cspOf, type Csp } from './model/outputs.js';
import type { Shipped } from './preview/preview-document.js';
import { offers, type Offer } from './model/services.js';
import { stepStyles } from './steps/steps.styles.js';
import { filesStep } from './steps/files.js';
import { lookStep } from './steps/look.js';
import { organisationStep } from './steps/organisation.js';
import { policyStep } from './steps/policy.js';
import { servicesStep } from './steps/services.js';
import { startStep, type Import } from './steps/start.js';
import { toolsStep } from './steps/tools.js';
import { LANGUAGES, Words, type OwnerLanguage } from './model/words.js';

/** Where the language that the owner has chosen is kept. */
const LANGUAGE = `${KEPT}-language`;

const remembered = (): OwnerLanguage => {
  let tag: string | null = null;
  try {
    tag = localStorage.getItem(LANGUAGE);
  } catch {
    // As the browser says, then.
  }
  const wanted = (tag ?? navigator.language).slice(0, 2);
  return LANGUAGES.find((each) => each === wanted) ?? 'fr';
};

/** The configurator: questions, what follows from them, how it looks and what is wrong with it. */
export class LimpideConfigurator extends LitElement {
  static override styles = [tokens, controls, appStyles, stepStyles];

  @property({ attribute: false }) shipped!: Shipped;

  readonly draft = new Draft();

  @state() private words = new Words(remembered());
  @state() private step: Step = 'start';
  @state() private offers: Offer[] = [];
  @state() private checked: Checked | undefined;
  @state() private csp: Csp | undefined;
  @state() private said = '';
  @state() private wanted = '';
  @state() private pasted: Omit<Import, 'set'> = { text: '' };
  @state() private revision = 0;

  /** Of the checks that are under way, the last begun is the one that counts. */
  #round = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft.addEventListener('change', () => this.#changed());
    this.#speak(this.words.language);
    void offers().then((found) => (this.offers = found));
  }

  #speak(language: OwnerLanguage): void {
    this.words = new Words(language);
    document.documentElement.lang = language;
    document.title = this.words.texts.title;
    this.#changed();
  }

  #changed(): void {
    this.revision++;
    void this.#check();
  }

  async #check(): Promise<void> {
    const round = ++this.#round;
    const checked = await check(this.draft, this.words.language);
    const csp = await cspOf(checked.config);
    if (round !== this.#round) return;
    this.checked = checked;
    this.csp = csp;
  }

  /** Shows a step, and puts the focus where reading begins, or on the field of a place. */
  async #go(step: Step, place = ''): Promise<void> {
    this.step = step;
    this.said = '';
    await this.updateComplete;
    for (const keys = place.split('.'); keys.length > 1; keys.pop())
      if (focusOn(this.renderRoot, keys.join('-'))) return;
    this.renderRoot.querySelector<HTMLElement>('#step')?.focus();
  }

  get #context(): Context {
    const { draft, words, offers: found, checked } = this;
    return {
      draft,
      words,
      offers: found,
      checked,
      go: (step, place) => void this.#go(step, place),
      focus: (id) => void this.updateComplete.then(() => focusOn(this.renderRoot, id)),
      say: (text) => (this.said = text),
    };
  }

  #stepTemplate(context: Context): TemplateResult {
    switch (this.step) {
      case 'start':
        return startStep(context, { ...this.pasted, set: (next) => (this.pasted = next) });
      case 'organisation':
        return organisationStep(context);
      case 'services':
        return servicesStep(context, {
          text: this.wanted,
          set: (text) => (this.wanted = text),
        });
      case 'look':
        return lookStep(context);
      case 'tools':
        return toolsStep(context);
      case 'policy':
        return policyStep(context);
      case 'files':
        return filesStep(context, this.csp);
    }
  }

  #erase(): void {
    this.draft.erase();
    this.pasted = { text: '' };
    void this.#go('start').then(() => (this.said = this.words.texts.erased));
  }

  #head(): TemplateResult {
    const { texts, language } = this.words;
    return html`<header>
      <h1>${texts.title}</h1>
      <div class="tools">
        ${LANGUAGES.map(
          (each) =>
            html`<button
              type="button"
              class="quiet"
              lang=${each}
              aria-pressed=${each === language ? 'true' : 'false'}
              @click=${() => {
                try {
                  localStorage.setItem(LANGUAGE, each);
                } catch {
                  // Until the page is left.
                }
                this.#speak(each);
              }}
            >
              ${texts.languages[each]}
            </button>`,
        )}
        <button type="button" class="quiet" @click=${() => this.#erase()}>${texts.erase}</button>
      </div>
    </header>`;
  }

  #steps(): TemplateResult {
    const { texts } = this.words;
    return html`<nav aria-label=${texts.stepsName}>
      <ol>
        ${STEPS.map(
          (step) =>
            html`<li>
              <button
                type="button"
                class="quiet"
                aria-current=${step === this.step ? 'step' : nothing}
                @click=${() => void this.#go(step)}
              >
                ${texts.steps[step]}
              </button>
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  #beside(context: Context): TemplateResult {
    const { texts } = this.words;
    return html`<div class="beside">
      <section aria-labelledby="preview">
        <h2 id="preview" tabindex="-1">${texts.preview.heading}</h2>
        <limpide-preview
          .draft=${this.draft}
          .offers=${this.offers}
          .shipped=${this.shipped}
          .words=${this.words}
          .revision=${this.revision}
        ></limpide-preview>
        <p class="help">${texts.preview.apart}</p>
      </section>
      <section aria-labelledby="findings">
        <h2 id="findings">${texts.findings.heading}</h2>
        ${findingsList(context)}
      </section>
    </div>`;
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    const { texts } = this.words;
    const next = STEPS[STEPS.indexOf(this.step) + 1];
    return html`
      ${this.#head()} ${this.#steps()}
      <main>
        <section class="form" aria-labelledby="step">
          <h2 id="step" tabindex="-1">${texts.steps[this.step]}</h2>
          <p role="status" class="said">${this.said}</p>
          ${
            this.step === 'start'
              ? nothing
              : html`<p class="below">
                  <button
                    type="button"
                    class="quiet"
                    @click=${() => this.renderRoot.querySelector<HTMLElement>('#preview')?.focus()}
                  >
                    ${texts.below}
                  </button>
                </p>`
          }
          ${this.#stepTemplate(context)}
          ${
            next && this.step !== 'start'
              ? html`<p>
                  <button type="button" @click=${() => void this.#go(next)}>
                    ${texts.next} ${texts.steps[next]}
                  </button>
                </p>`
              : nothing
          }
        </section>
        ${this.step === 'start' ? nothing : this.#beside(context)}
      </main>
    `;
  }
}
