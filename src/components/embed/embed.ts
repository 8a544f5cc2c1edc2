import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageInstance } from '../../core/instance.js';
import { applyOwnerTexts } from '../../i18n/owner-texts.js';
import type { Language } from '../../i18n/locale.js';
import { translator, type Catalogue } from '../../i18n/translate.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { safeUrl } from '../../ui/safe-url.js';
import { ownerName, textTemplate } from '../../ui/templates/owner-text.js';
import { embedStyles } from './embed.styles.js';

/**
 * @summary The placeholder of a gated embed: says whose content it is, what showing it sends to
 * whom, and offers it once or always. Of the size of what it stands for.
 *
 * @csspart panel - Everything in it.
 * @csspart words - The words and both buttons.
 * @cssproperty --limpide-accent - Colour of buttons and links.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpideEmbed extends LimpideElement {
  static override styles = [...LimpideElement.styles, embedStyles];

  /** Texts by language, resolved when Limpide was built. */
  static texts: Record<string, Catalogue> = {};

  /** Id of the service that the content comes from; empty where the markup names none. */
  @property() service = '';
  /** Address of the content, to see it on its own site. */
  @property() address = '';
  /** A picture of the page's own, to show meanwhile; one from elsewhere is not asked for. */
  @property() poster = '';
  /** Shows this content, in this page only. */
  @property({ attribute: false }) show: () => void = () => {};

  protected override async prepare({ config, load }: PageInstance, language: Language) {
    // The part of a language brings its texts with it.
    if (!LimpideEmbed.texts[language]) await load('embed', language);
    const custom = (config?.messages?.[language] ?? {}) as Record<string, unknown>;
    const texts = Object.entries(LimpideEmbed.texts[language] ?? {}).map(([name, messages]) => [
      name,
      applyOwnerTexts(messages, custom[name], language),
    ]);
    return translator(Object.fromEntries(texts));
  }

  protected override renderSurface({ config }: PageInstance): TemplateResult {
    const { t } = this;
    const service = config?.services.find(({ id }) => id === this.service);
    const url = safeUrl(this.address);
    const host = url ? new URL(url, document.baseURI).hostname : (service?.hosts?.[0] ?? '');
    const title = ownerName(service?.controller?.name ?? service?.name, {
      config: config ?? {},
      language: this.language,
      ours: host,
    });
    const name = title.text;
    // One sentence is always there; what says more, where there is room.
    return html`<div part="panel" role="group" aria-label=${t('embed:label', { name })}>
      ${this.#picture()}
      <div class="words" part="words">
        <p class="name">${textTemplate(title, this.language)}</p>
        <p>
          ${t('embed:text', { host: host || name })}
          <span class="more">${t('embed:sent', { name })}</span>
        </p>
        <div class="actions">
          <button type="button" @click=${this.#once}>${t('common:show')}</button>
          ${
            service
              ? html`<button type="button" class="quiet" @click=${this.#always}>
                  ${t('common:always')}
                </button>`
              : nothing
          }
        </div>
        ${
          url
            ? html`<a class="more" href=${url} target="_blank" rel="noopener noreferrer"
                >${t('embed:see', { host })}</a
              >`
            : nothing
        }
      </div>
    </div>`;
  }

  /** Only from the page's own origin, or within it: a placeholder makes no request to a third party. */
  #picture(): TemplateResult | typeof nothing {
    if (!this.poster) return nothing;
    try {
      const { origin, protocol } = new URL(this.poster, document.baseURI);
      if (origin === location.origin || protocol === 'data:')
        return html`<img class="poster" src=${this.poster} alt="" />`;
    } catch {
      // Not an address.
    }
    console.warn('[limpide] data-poster must be a picture of your own:', this.poster);
    return nothing;
  }

  /** Both need a trusted event: consent cannot be given by script on another person's behalf. */
  #once(event: Event): void {
    if (event.isTrusted) this.show();
  }

  #always(event: Event): void {
    if (!event.isTrusted) return;
    const shown = {
      id: 'embed',
      text: this.renderRoot.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      lang: this.language,
    };
    void this.page.instance?.act(
      'embed',
      { services: { [this.service]: true } },
      { layer: 1, control: 'always' },
      shown,
    );
  }
}
