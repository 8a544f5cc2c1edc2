import type { PageInstance, Parts } from '../core/instance.js';
import type { ShownText } from '../core/pending-decision.js';
import type { Service } from '../core/types.js';
import type { CommonMessages } from '../i18n/resolved/common.fr.js';
import type { NoticeMessages } from '../i18n/resolved/notice.fr.js';
import type { PurposesMessages } from '../i18n/resolved/purposes.fr.js';
import { partnersOf } from '../core/partners.js';
import { noticeStyles } from './notice.styles.js';

export interface NoticeTexts {
  /** Which way they are written. */
  dir: string;
  common: Pick<CommonMessages, 'accept' | 'refuse' | 'customise'>;
  notice: NoticeMessages;
  purposes: Omit<PurposesMessages, 'necessary' | 'audience'>;
}

/**
 * The first layer. A plain custom element, without Lit: it is what a first visit pays for. Its text
 * and buttons are direct children in the light DOM, so that browsers which refuse on people's
 * behalf can read and press them; its shadow root only lays them out, and protects them.
 * It is a region, not a dialog: it never takes the focus, never locks the page, and neither Escape
 * nor a click elsewhere means anything to it.
 */
export class LimpideNotice extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  /** From what attends to it, and comes with what makes a decision. */
  #leave?: () => () => void;
  #language?: MutationObserver;
  /** When it last appeared, and how long to wait before it comes back, in milliseconds. */
  #since = 0;
  #body?: HTMLElement;
  #wait = 250;
  /** Says that an answer could not be kept yet. */
  fail!: () => void;
  wanted = false;
  /** What it says, for the record of an answer given here. */
  shown: ShownText | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [noticeStyles];
  }

  /**
   * Writes the question that `instance` has to ask, and shows it.
   * @param own what reads the owner's texts, where there are any
   */
  show(
    instance: PageInstance,
    texts: NoticeTexts,
    own: Parts['texts'] | undefined,
    showPartners: (event: Event) => void,
  ): void {
    const { config, consent, locale } = instance;
    if (!config || !consent) return;
    const {
      common,
      notice: t,
      purposes,
    } = own?.applyOwnerTexts(texts, config.messages?.[locale], locale) ?? texts;
    const known = purposes as Record<string, { title: string; description: string } | undefined>;
    const question = consent.question();
    const root = this.#root;
    root.replaceChildren();
    this.replaceChildren();
    this.lang = locale;
    this.dir = texts.dir;
    for (const name of ['layout', 'position'] as const)
      this.setAttribute(name, config.notice?.[name] ?? '');
    this.role = 'region';
    this.ariaLabel = t.region;

    let parent: Node = root;
    const box = (tag: string, into: Node = root) =>
      (parent = into.appendChild(document.createElement(tag)));
    /** A direct child of the host, at its place in the shadow root. */
    const put = (tag: string, text: string, action?: string) => {
      const element = document.createElement(tag);
      const slot = document.createElement('slot');
      element.slot = slot.name = 's' + this.childElementCount;
      element.textContent = text;
      if (action) element.dataset.limpide = action;
      // The two answers, which are equals.
      if (action && action !== 'open') element.className = 'main';
      parent.appendChild(slot);
      this.append(element);
      return element;
    };

    /** A text of the owner's, else ours; it says so where it is in another language than all the rest. */
    const say = (tag: string, given: unknown, ours = '') => {
      const { text, lang } =
        own?.textIn(given, locale, config) ??
        (given
          ? { text: String(given), lang: config.locale ?? 'fr' }
          : { text: ours, lang: locale });
      if (text) put(tag, text).lang = lang;
    };

    const count = partnersOf(config).length;
    const text = box('article');
    if (config.notice?.logo)
      Object.assign(put('img', ''), { src: config.notice.logo, alt: config.organisation.name });
    put('h2', t.title);
    put('p', t.text({ organisation: config.organisation.name, count }));
    // What comes into sight stands after it for who listens, and before it for who looks.
    box('summary', box('details', text));
    put('b', t.more);
    const list = box('ul', text);
    const asked = config.purposes.filter(
      (purpose) =>
        purpose.basis === 'consent' &&
        question.some(
          (entry) => entry === purpose || (entry as Service).purposes?.includes(purpose.id),
        ),
    );
    for (const { id, title, description } of asked) {
      box('li', list);
      say('b', title, known[id]?.title ?? id);
      say('span', description, known[id]?.description);
    }
    parent = text;
    const exempt =
      !consent.choice &&
      config.purposes.some((purpose) => purpose.basis === 'exempt') &&
      (config.consent?.refuseKeepsExempt ? t.exemptKept : t.exempt);
    put('p', [exempt, consent.gpc && t.gpc].filter(Boolean).join(' '));
    parent = root;
    // As `refusalOf` in src/law: of what the owner alone knows, nothing is promised.
    const asks = (ids: RegExp) => asked.some(({ id }) => ids.test(id));
    const refused = asks(/^(media|social)$/)
      ? t.consequencesMedia
      : asks(/^(?!(audience-advanced|advertising)$)/)
        ? t.consequencesDepends
        : t.consequences;
    put('p', refused + ' ' + t.withdraw);
    const foot = box('section');
    const status = put('p', '');
    status.role = 'alert';
    this.fail = () => (status.textContent = t.failed);
    box('div', foot);
    put('button', common.refuse, 'refuse');
    put('button', common.accept, 'accept');
    box('div', foot);
    put('button', common.customise, 'open');
    const link = put('a', t.partners({ count }), 'open') as HTMLAnchorElement;
    const page = config.policy?.url ?? '';
    link.href = /^(https:|\/)/.test(page) ? page : '#';
    // The core hands it the click, wherever the page stops it.
    Object.assign(link, { obey: showPartners });

    this.wanted = true;
    this.#appear();
    const said = [...this.children].map(({ textContent }) => textContent).join('\n');
    this.shown = { id: 'notice', text: said, lang: locale };
    this.#language = new MutationObserver(() => {
      if (instance.locale === this.lang) return;
      this.hide();
      void instance.open('notice');
    });
    this.#language.observe(document.documentElement, { attributeFilter: ['lang'] });
    // What makes a decision comes while people read.
    instance.deciding().then(
      (part) => (this.#leave ??= part.attend(instance, this)),
      () => {},
    );
  }

  /** Takes the notice away, and gives the focus back that was in it. */
  hide(): void {
    this.wanted = false;
    this.#language?.disconnect();
    const giveBack = this.#leave?.();
    this.remove();
    giveBack?.();
  }

  /** A copy that a framework has made of the page's markup is none of ours. */
  connectedCallback(): void {
    if (!this.#since) this.remove();
  }

  disconnectedCallback(): void {
    if (!this.wanted) return;
    // Frameworks replace the body, and the question comes back at each navigation. A page that takes
    // it out of the same body at once is asked again later, and later still.
    const fought = this.#body === document.body && Date.now() - this.#since < 1e3;
    this.#wait = fought ? Math.min(this.#wait * 2, 6e4) : 250;
    setTimeout(() => this.wanted && this.#appear(), this.#wait);
  }

  #appear(): void {
    // A page may send its head long before its body.
    if (!document.body) return void setTimeout(() => this.#appear(), 50);
    this.#since = Date.now();
    this.#body = document.body;
    if (!this.isConnected) document.body.prepend(this);
    this.popover = 'manual';
    this.showPopover?.();
  }
}
