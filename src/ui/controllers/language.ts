import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageInstance } from '../../core/instance.js';
import { LANGUAGES, languageOf, type Language } from '../../i18n/locale.js';

/**
 * The language of a surface, as the page says it now: the element's own `lang`, else the
 * configuration's, else that of the page. Calls back when the answer changes, as on a site that
 * turns to another language without loading a page.
 */
export class LanguageController implements ReactiveController {
  readonly #observer = new MutationObserver(() => this.changed());
  /** What we have written into `lang` ourselves: it is no wish of the page's. */
  #ours: string | undefined;

  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    element.addController(this);
  }

  /** A language that we have every text in. */
  of(instance: PageInstance): Language {
    const { lang } = this.element;
    return (
      (lang !== this.#ours && languageOf(lang)) || (languageOf(instance.locale) ?? LANGUAGES[0])
    );
  }

  /** Says on the element which language it is written in, unless the page has said so. */
  say(language: Language): void {
    const { element } = this;
    if (element.lang && element.lang !== this.#ours) return;
    element.lang = this.#ours = language;
    // None of the languages reads from right to left, whatever the page around it does.
    if (!element.dir) element.dir = 'ltr';
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
