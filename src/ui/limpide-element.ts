import { LitElement, html, type TemplateResult } from 'lit';
import { dress } from '../core/dress.js';
import type { PageInstance } from '../core/instance.js';
import type { Translate } from '../i18n/translate.js';
import { LANGUAGES, type Language } from '../i18n/locale.js';
import { LanguageController } from './controllers/language.js';
import { PageController } from './controllers/page.js';
import { controls } from './styles/controls.js';
import { tokens } from './styles/tokens.js';

/**
 * What our Lit surfaces have in common: the page's instance, texts, tokens and controls.
 *
 * Until the instance has its configuration and the texts have arrived, and permanently if either never
 * does, the element shows what the page has put inside it.
 */
export abstract class LimpideElement extends LitElement {
  static override styles = [tokens, controls];

  /** The page's instance and its state; asks for an update whenever a choice changes. */
  protected readonly page = new PageController(this, {
    ready: (instance) => this.#load(instance),
  });

  readonly #languages = new LanguageController(this, () => void this.#follow());

  /** The languages that it has every text in. */
  protected readonly spoken: readonly Language[] = LANGUAGES;

  /** The language of what is on screen: it changes with `t`, never before. */
  protected language: Language = LANGUAGES[0];

  /** A text by its key. Only called once there are texts: see `renderSurface`. */
  protected t: Translate = (key) => key;

  /** Settles once the surface can be rendered; rejects if its texts cannot be had. */
  readonly loaded: Promise<void>;

  #settle!: { resolve: () => void; reject: (reason: unknown) => void };
  #ready = false;

  constructor() {
    super();
    this.loaded = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // The rejection needs no handler: the failure is in the console, and what is inside stays visible.
    this.loaded.catch(() => undefined);
  }

  /** Fetches the texts of this surface, and whatever else it needs before it can show. */
  protected abstract prepare(instance: PageInstance, language: Language): Promise<Translate>;

  /** Fetches its texts again, in another language. */
  protected reword(instance: PageInstance, language: Language): Promise<Translate> {
    return this.prepare(instance, language);
  }

  /** The surface, when `this.t` and `this.page.host` are there. */
  protected abstract renderSurface(instance: PageInstance): TemplateResult;

  protected override render(): TemplateResult {
    const { instance } = this.page;
    return instance?.config && this.#ready ? this.renderSurface(instance) : html`<slot></slot>`;
  }

  async #load(instance: PageInstance): Promise<void> {
    if (!instance.config) return;
    try {
      const language = this.#languages.of(instance, this.spoken);
      this.#turn(await this.prepare(instance, language), language);
      this.#ready = true;
      await dress(this, instance);
      const { surface, preset } = instance.config.theme ?? {};
      this.toggleAttribute('data-themed', !!surface || preset === 'contrast');
      this.requestUpdate();
      await this.updateComplete;
      this.#settle.resolve();
      await this.#follow();
    } catch (error) {
      console.error(`[limpide] <${this.localName}> cannot be shown:`, error);
      this.#settle.reject(error);
    }
  }

  #turn(t: Translate, language: Language): void {
    this.t = t;
    this.language = language;
    this.#languages.say(language);
  }

  /** The page may have turned to another language; what was typed or switched stays. */
  async #follow(): Promise<void> {
    const { instance } = this.page;
    const language = instance && this.#languages.of(instance, this.spoken);
    if (!this.#ready || !language || language === this.language) return;
    try {
      const t = await this.reword(instance, language);
      // It may have turned again meanwhile.
      if (this.#languages.of(instance, this.spoken) === language) this.#turn(t, language);
      this.requestUpdate();
    } catch (error) {
      console.error(`[limpide] <${this.localName}> stays in ${this.language}:`, error);
    }
  }
}
