import type { Host } from '../core/instance.js';
import type { Shown } from '../core/stub.js';
import type { Service } from '../core/types.js';
import { inspect } from '../core/check.js';
import type { CommonMessages } from '../i18n/resolved/common.fr.js';
import type { NoticeMessages } from '../i18n/resolved/notice.fr.js';
import type { PurposesMessages } from '../i18n/resolved/purposes.fr.js';
import { override } from '../i18n/override.js';
import { partnersOf } from '../core/partners.js';
import { leaveRoom } from './room.js';
import { sheet } from './sheet.js';

export interface NoticeTexts {
  common: Pick<CommonMessages, 'accept' | 'refuse' | 'customise'>;
  notice: NoticeMessages;
  purposes: Omit<PurposesMessages, 'necessary' | 'audience'>;
}

/** How often a page may remove the notice before we leave it at that. */
const RETURNS = 5;

/**
 * The first layer. A plain custom element, without Lit: it is what a first visit pays for. Its text
 * and buttons are direct children in the light DOM, so that browsers which refuse on people's
 * behalf can read and press them; its shadow root only lays them out, and protects them.
 * It is a region, not a dialog: it never takes the focus, never locks the page, and neither Escape
 * nor a click elsewhere means anything to it.
 */
export class LimpideNotice extends HTMLElement {
  #release?: () => void;
  #returns = 0;
  /** Says that an answer could not be kept yet. */
  fail!: () => void;
  wanted = false;
  /** What it says, for the record of an answer given here. */
  shown: Shown | undefined;

  /** Writes the question that `host` has to ask, and shows it. */
  show(host: Host, texts: NoticeTexts, showPartners: (event: Event) => void): void {
    const { config, consent, locale } = host;
    if (!config || !consent) return;
    const custom = (config.messages?.[locale] ?? {}) as Record<string, unknown>;
    const common = override(texts.common, custom['common'], locale);
    const t = override(texts.notice, custom['notice'], locale);
    const known = override(texts.purposes, custom['purposes'], locale) as Record<
      string,
      { title: string; description: string }
    >;
    const question = consent.question();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren();
    this.replaceChildren();
    this.lang = locale;
    this.role = 'region';
    this.ariaLabel = t.region;
    for (const name of ['accent', 'surface', 'text'])
      if (config.theme?.[name]) this.style.setProperty('--limpide-' + name, config.theme[name]);

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
      if (/^(accept|refuse)$/.test(action ?? '')) element.className = 'main';
      parent.appendChild(slot);
      this.append(element);
      return element;
    };

    const count = partnersOf(config).length;
    put('h2', t.title);
    put('p', t.text({ organisation: config.organisation.name, count }));
    const list = box('ul');
    const asked = config.purposes.filter(
      (purpose) =>
        purpose.basis == 'consent' &&
        question.some(
          (entry) => entry == purpose || (entry as Service).purposes?.includes(purpose.id),
        ),
    );
    for (const { id, title, description } of asked) {
      box('li', list);
      put('b', (title ?? known[id]?.title ?? id) + ' ');
      const detail = description ?? known[id]?.description;
      if (detail) put('span', detail);
    }
    parent = root;
    const exempt = config.purposes.some(({ basis }) => basis == 'exempt');
    put(
      'p',
      [
        asked.some(({ id }) => id == 'media') ? t.consequencesMedia : t.consequences,
        exempt && !consent.choice && (config.consent?.refuseKeepsExempt ? t.exemptKept : t.exempt),
        consent.gpc && t.gpc,
        t.withdraw,
      ]
        .filter(Boolean)
        .join(' '),
    );
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
    const text = [...this.children].map(({ textContent }) => textContent).join('\n');
    this.shown = { id: 'notice', text, lang: locale };
    // What makes a decision comes while people read.
    host.deciding().catch(() => {});
    inspect(host);
  }

  /** Takes the notice away, and gives its room back. */
  hide(): void {
    this.wanted = false;
    this.remove();
  }

  disconnectedCallback(): void {
    this.#release?.();
    // Frameworks that replace the body take the question away without an answer to it.
    if (this.wanted && this.#returns++ < RETURNS)
      setTimeout(() => this.wanted && this.#appear(), 250);
  }

  #appear(): void {
    if (!this.isConnected) document.body.prepend(this);
    this.popover = 'manual';
    this.showPopover?.();
    this.#release = leaveRoom(this);
  }
}
