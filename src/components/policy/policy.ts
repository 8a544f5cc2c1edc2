import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Host } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import { composePolicy } from '../../law/document/compose.js';
import { parseInline } from '../../law/document/inline.js';
import type { PolicyDocument } from '../../law/document/types.js';
import { MediaQueryController } from '../../ui/controllers/media-query.js';
import { durationText } from '../../ui/duration.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { longDate } from '../../ui/long-date.js';
import { AnchorController } from './anchors.js';
import { inlineTemplate } from './blocks.js';
import { controlFor } from './controls.js';
import { contentsTemplate } from './contents.js';
import { policyStyles } from './policy.styles.js';
import { ReadingController } from './reading.js';
import { sectionTemplate } from './section.js';
import { PolicySource } from './source.js';

/**
 * @summary The privacy policy page: a version of the policy as a document, with its contents.
 *
 * Needs the page's Limpide instance, and the policy file that its configuration names
 * (`policy.facts`). Until both are there the element shows what is inside it, which may be the same
 * policy as static HTML.
 *
 * @slot - Shown until the policy can be, and for good if it cannot.
 * @csspart contents - The table of contents.
 * @csspart summary - "En bref".
 * @csspart article - The whole document.
 * @cssproperty --limpide-accent - Colour of links and marks.
 * @cssproperty --limpide-surface - The page's background, from which tints are computed.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpidePolicy extends LimpideElement {
  static override styles = [...LimpideElement.styles, ...policyStyles];

  /** Name of the version to show; the current one if left out. */
  @property() version?: string;

  readonly #wide = new MediaQueryController(this, '(min-width: 1000px)');
  readonly #reading = new ReadingController(this);

  /** The version on show; undefined while it is fetched, null if it cannot be shown. */
  @state() private document: PolicyDocument | null | undefined;

  #source: PolicySource | undefined;

  constructor() {
    super();
    new AnchorController(this);
  }

  protected override async prepare(host: Host) {
    const config = host.config as Config;
    this.#source = new PolicySource(config.policy?.facts);
    this.t = await loadTranslate(
      host.locale,
      ['policy', 'common', 'manager', 'purposes', 'measures'],
      config.messages,
    );
    await this.#fetch(host, this.#source);
    return this.t;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version') && this.#source && this.page.host)
      void this.#fetch(this.page.host, this.#source);
  }

  protected override renderSurface(host: Host): TemplateResult {
    const { document } = this;
    if (!document) return html`<slot>${this.#absence(host)}</slot>`;
    return html`
      <article part="article">
        <header>
          <h1 id="titre" tabindex="-1" lang=${document.language}>${document.title}</h1>
          <p class="meta">${this.#dated(document, host)}</p>
        </header>
        ${
          document.summary.length > 0
            ? html`<section class="summary" part="summary">
                <h2 id="en-bref" tabindex="-1">${this.t('policy:summary')}</h2>
                <ul lang=${document.language}>
                  ${document.summary.map((line) => html`<li>${inlineTemplate(line)}</li>`)}
                </ul>
              </section>`
            : nothing
        }
        ${contentsTemplate({
          title: this.t('policy:contents'),
          language: document.language,
          sections: document.sections,
          current: this.#reading.current,
          open: this.#wide.matches,
        })}
        <div class="body" lang=${document.language}>
          ${document.sections.map((section) =>
            sectionTemplate(section, (control) => controlFor(control, host)),
          )}
        </div>
      </article>
    `;
  }

  /** Fetches the version that is wanted now; one that arrives too late is dropped. */
  async #fetch(host: Host, source: PolicySource): Promise<void> {
    const { policy } = host.config as Config;
    const current = policy?.current ?? '';
    const name = this.version || current;
    let document: PolicyDocument | null = null;
    try {
      const version = await source.version(name, name === current);
      if (version)
        document = composePolicy({
          name,
          version,
          config: host.config as Config,
          file: await source.file(),
          language: host.locale,
          t: this.t,
          duration: (iso) => durationText(this.t, iso),
          problem: (place) => console.warn(`[limpide] policy ${name}: ${place} cannot be used`),
        });
      else console.error(`[limpide] policy: there is no version ${name}`);
    } catch (error) {
      console.error('[limpide] policy:', error);
    }
    if (name === (this.version || current)) this.document = document;
  }

  #dated({ date, version }: PolicyDocument, host: Host) {
    const { policy, organisation } = host.config as Config;
    const today = new Date().toLocaleDateString('sv-SE', {
      timeZone: organisation.timeZone ?? 'Europe/Paris',
    });
    const inForce = version === (policy?.current ?? version);
    const key = date > today ? 'future' : inForce ? 'inForce' : 'past';
    return inlineTemplate(
      parseInline(this.t(`policy:${key}`, { date: longDate(date, host.locale), iso: date })),
    );
  }

  #absence(host: Host): TemplateResult {
    const { email } = (host.config as Config).organisation;
    if (this.document === undefined) return html`<p role="status">${this.t('policy:loading')}</p>`;
    return html`<p role="alert">
      ${
        email
          ? inlineTemplate(
              parseInline(this.t('policy:unavailable', { email }), email.split('@')[1]),
            )
          : this.t('policy:unavailableNoEmail')
      }
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-policy': LimpidePolicy;
  }
}
