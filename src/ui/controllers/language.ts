import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageInstance } from '../../core/instance.js';
import { LANGUAGES, directionOf, languageOf, type Language } from '../../i18n/locale.js';

/**
 * The language of a surface, as the page says it now: the element's own `lang`, else the
 * configuration's, else that of the page, else the one that the configuration names for pages in none of
 * ours, else French. Calls back when the answer changes, as on a site that turns to another language
 * without loading a page.
 */
export class LanguageController implements ReactiveController {
  readonly #observer = new MutationObserver(() => this.changed());
  /** What we have written into `lang` and `dir` ourselves: it is no wish of the page's. */
  #ours: string | undefined;
  #direction: string | undefined;
  /** What the page has asked for by `lang`, before we said which language it is. */
  #wished = '';

  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    element.addController(this);
  }

  /**
   * The first of these that is a language of the surface's.
   * @param spoken the languages that the surface has every text in
   */
  of(instance: PageInstance, spoken: readonly Language[]): Language {
    const { lang } = this.element;
    if (lang !== this.#ours) this.#wished = lang;
    for (const tag of [this.#wished, instance.locale, instance.config?.fallbackLocale]) {
      const language = tag && languageOf(tag, spoken);
      if (language) return language;
    }
    return LANGUAGES[0];
  }

  /** Says on the element which language it is written in, and which way, unless the page has said so. */
  say(language: Language): void {
    const { element } = this;
    const isSaid = element.lang !== this.#ours && languageOf(element.lang) === language;
    if (!isSaid) element.lang = this.#ours = language;
    // Whatever the page around it does.
    if (!element.dir || element.dir === this.#direction)
      element.dir = this.#direction = directionOf(language);
  }

  hostConnected(): void {
    const options = { attributes: true, attributeFilter: ['lang'] };
    this.#observer.observe(document.documentElement, options);
    this.#observer.observe(this.element, options);
    this.changed();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
