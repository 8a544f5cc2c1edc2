import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { controls } from '../../../src/ui/styles/controls.js';
import { tokens } from '../../../src/ui/styles/tokens.js';
import type { Draft } from '../model/draft.js';
import { previewDocument, VIEWS, type Shipped, type View } from './preview-document.js';
import type { Offer } from '../model/services.js';
import { LANGUAGES, Words, type OwnerLanguage } from '../model/words.js';

/** Milliseconds without a change after which the frame is made anew: not at each letter. */
const PAUSE = 300;

/** CSS pixels of the page in the frame; it is drawn as large as there is room for. */
const SIZES = {
  desktop: { width: 1024, height: 720 },
  phone: { width: 360, height: 700 },
};

const option = (group: string, name: string, label: string, on: boolean, act: () => void) => html`
  <label class="choice">
    <input type="radio" name=${group} value=${name} .checked=${on} @change=${act} />
    <span>${label}</span>
  </label>
`;

/** The draft as visitors will meet it, in a frame that is made anew at each change. */
export class LimpidePreview extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: center;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      .choice {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 44px;
        cursor: pointer;
      }
      input {
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--_accent);
      }
      select {
        min-block-size: 44px;
        padding: 0 12px;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius-small);
        background: var(--_surface);
        color: var(--_text);
        font: inherit;
        max-inline-size: 100%;
      }
      .room {
        overflow: hidden;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      iframe {
        display: block;
        border: 0;
        transform-origin: 0 0;
        background: Canvas;
      }
      .phone iframe {
        margin-inline: auto;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) offers: Offer[] = [];
  @property({ attribute: false }) shipped!: Shipped;
  @property({ attribute: false }) words!: Words;
  /** What the page around says of itself: a change makes the frame anew. */
  @property({ type: Number }) revision = 0;

  @state() private view: View = 'notice';
  @state() private language: OwnerLanguage = 'fr';
  @state() private device: keyof typeof SIZES = 'desktop';
  @state() private dark = false;
  @state() private room = 0;

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.room = entry?.contentRect.width ?? 0;
  });

  protected override firstUpdated(): void {
    const room = this.renderRoot.querySelector('.room');
    if (room) this.#observer.observe(room);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues): void {
    const isWritten = ['revision', 'offers', 'view', 'language', 'dark', 'words'].some((name) =>
      changed.has(name),
    );
    if (!isWritten) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  #write(): void {
    const frame = this.renderRoot.querySelector('iframe');
    const { title, text, nothing } = new Words(this.language).texts.preview.page;
    if (frame)
      frame.srcdoc = previewDocument(
        this.draft.config,
        this.draft.policy,
        this.offers,
        this.shipped,
        {
          view: this.view,
          language: this.language,
          dark: this.dark,
          words: { title, text, nothing },
        },
      );
  }

  protected override render(): TemplateResult {
    const { preview } = this.words.texts;
    const { width, height } = SIZES[this.device];
    const scale = Math.min(1, (this.room || width) / width);
    return html`
      <div class="bar">
        <label>
          <span class="visually-hidden">${preview.view}</span>
          <select
            @change=${(event: Event) =>
              (this.view = (event.target as HTMLSelectElement).value as View)}
          >
            ${VIEWS.map(
              (name) =>
                html`<option value=${name} ?selected=${name === this.view}>
                  ${preview.views[name]}
                </option>`,
            )}
          </select>
        </label>
        <fieldset>
          <legend class="visually-hidden">${preview.language}</legend>
          ${LANGUAGES.map((tag) =>
            option('language', tag, preview.languages[tag], this.language === tag, () => {
              this.language = tag;
            }),
          )}
        </fieldset>
        <fieldset>
          <legend class="visually-hidden">${preview.device}</legend>
          ${(['desktop', 'phone'] as const).map((name) =>
            option('device', name, preview.devices[name], this.device === name, () => {
              this.device = name;
            }),
          )}
        </fieldset>
        <fieldset>
          <legend class="visually-hidden">${preview.scheme}</legend>
          ${([false, true] as const).map((dark) => {
            const name = dark ? 'dark' : 'light';
            return option('scheme', name, preview.schemes[name], this.dark === dark, () => {
              this.dark = dark;
            });
          })}
        </fieldset>
      </div>
      <div class="room ${this.device}" style=${styleMap({ blockSize: `${height * scale}px` })}>
        <iframe
          title=${preview.title}
          sandbox="allow-scripts allow-forms"
          width=${width}
          height=${height}
          style=${styleMap({ transform: `scale(${scale})` })}
        ></iframe>
      </div>
    `;
  }
}
