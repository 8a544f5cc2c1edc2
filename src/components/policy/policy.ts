import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { WHOLE, type Language } from '../../i18n/locale.js';
import type { VersionInput } from '../../law/document/policy-file.js';
import type { ControlName, PolicyDocument } from '../../law/document/types.js';
import { MediaQueryController } from '../../ui/controllers/media-query.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { todayIn } from '../../ui/time-zone.js';
import { absenceTemplate } from './absence.js';
import { AnchorController } from './anchors.js';
import type { ControlFor } from './blocks.js';
import { changesTemplate, chapters } from './changes.js';
import { contentsTemplate } from './contents.js';
import { useOf } from './controls.js';
import { mastheadTemplate } from './masthead.js';
import { hasRead, isNews, markRead, newsTemplate } from './news.js';
import { hideAsideInPrint } from './print.js';
import { policyStyles } from './policy.styles.js';
import { PolicyReader, policyWords } from './reader.js';
import { ReadingController } from './reading.js';
import { sectionTemplate } from './section.js';
import { summaryTemplate } from './summary.js';
import { searchTemplate, versionsTemplate } from './tools.js';
import { VersionController } from './version-controller.js';

/**
 * @summary The privacy policy page: a version of the policy as a document, with its contents.
 *
 * Needs the page's Limpide instance, and the policy file that its configuration names
 * (`policy.facts`). Until both are there the element shows what is inside it, which may be the same
 * policy as static HTML. The address may ask for another version that the configuration lists, and
 * for what changed since an earlier one: `?version=2026-11-22&compare=2018-11-20`.
 *
 * @slot - Shown until the policy can be and permanently if it cannot.
 * @csspart article - The whole document.
 * @csspart note - What a reader should know of the version itself.
 * @csspart summary - "En bref".
 * @csspart contents - The table of contents.
 * @csspart news - What changed, until it is read.
 * @cssproperty --limpide-accent - Colour of links and marks.
 * @cssproperty --limpide-surface - The page's background, from which tints are computed.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpidePolicy extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...policyStyles];

  /** Name of the version to show; the current one if left out. */
  @property() version?: string;

  /** Name of an earlier version: shows what changed since. */
  @property() compare?: string;

  /** Shows the news of the current version and nothing else; for every page of the site. */
  @property({ type: Boolean, reflect: true }) news = false;

  /** Says in the console what the checker finds, for those who build the site. */
  @property({ type: Boolean }) lint = false;

  /** The clock, in milliseconds; a test has its own. */
  @property({ attribute: false }) now: () => number = Date.now;

  protected override readonly spoken = WHOLE;

  readonly #wide = new MediaQueryController(this, '(min-width: 1000px)');
  readonly #reading = new ReadingController(this);
  readonly #versions = new VersionController(this, {
    asked: () => ({ version: this.version, compare: this.compare }),
    arrived: (document, reader) => this.#check(document, reader),
  });

  @state() private current: VersionInput | undefined;
  @state() private dismissed = false;
  /** The control that has made a decision in this page. */
  @state() private decided: ControlName | undefined;
  @state() private wanted = '';
  /** Counts the renderings that may change the text: a search does not. */
  #renderings = 0;
  @state() private only = true;

  #reader: PolicyReader | undefined;

  constructor() {
    super();
    hideAsideInPrint();
    new AnchorController(this);
  }

  protected override async prepare(instance: PageInstance, language: Language) {
    const reader = new PolicyReader(instance, language);
    this.#reader = reader;
    this.dismissed = hasRead(reader.current);
    const t = await this.#words(instance, language);
    if (!this.dismissed || !this.news)
      this.current = await reader.version(reader.current).catch(() => undefined);
    if (!this.news) await this.#versions.fetch(reader);
    return t;
  }

  protected override async reword(instance: PageInstance, language: Language) {
    const reader = this.#reader as PolicyReader;
    reader.language = language;
    if (!this.news) await this.#versions.fetch(reader);
    return this.#words(instance, language);
  }

  #words({ config }: PageInstance, language: Language) {
    return policyWords(language, (config as Config).messages);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size !== 1 || !(changed as Map<PropertyKey, unknown>).has('wanted'))
      this.#renderings++;
    if (this.#reader && !this.news && (changed.has('version') || changed.has('compare')))
      void this.#versions.fetch(this.#reader);
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const reader = this.#reader as PolicyReader;
    if (this.news) return html`${this.#news(instance, reader)}`;
    const { shown } = this.#versions;
    if (!shown) {
      const { email } = (instance.config as Config).organisation;
      const isComing = shown === undefined;
      return html`<slot>${absenceTemplate(this.t, { isComing, email })}</slot>`;
    }
    const { document, before, diff } = shown;
    return html`
      <article part="article">
        ${mastheadTemplate(document, {
          t: this.t,
          language: this.language,
          today: todayIn(instance.config, this.now()),
          current: reader.current,
        })}
        ${this.#news(instance, reader)} ${diff ? nothing : summaryTemplate(this.t, document)}
        ${contentsTemplate({
          title: this.t('policy:contents'),
          language: document.language,
          sections: diff ? chapters(diff, this.only) : document.sections,
          current: this.#reading.current,
          open: this.#wide.matches,
        })}
        <div class="tools">
          ${searchTemplate({
            t: this.t,
            document,
            wanted: this.wanted,
            setWanted: (wanted) => (this.wanted = wanted),
          })}
          ${versionsTemplate({
            t: this.t,
            language: this.language,
            names: reader.names,
            current: reader.current,
            shown,
          })}
        </div>
        ${
          before && diff
            ? changesTemplate(
                { document, before, diff },
                {
                  t: this.t,
                  language: this.language,
                  only: this.only,
                  setOnly: (only) => (this.only = only),
                },
              )
            : guard([document, this.#renderings], () => this.#text(document, instance))
        }
      </article>
    `;
  }

  #text({ language, sections }: PolicyDocument, instance: PageInstance): TemplateResult {
    return html`<div class="body" lang=${language}>
      ${sections.map((section) => sectionTemplate(section, (control) => this.#control(control, instance)))}
    </div>`;
  }

  /** A control of the text; one that decides says so beside it. */
  #control(control: ControlName, instance: PageInstance): ReturnType<ControlFor> {
    const use = useOf(control, instance);
    if (!use || 'href' in use) return use;
    const act = () =>
      void use.act().then(() => {
        if (use.decides) this.decided = control;
      });
    return { act, status: this.decided === control ? this.t('manager:saved') : '' };
  }

  async #check(document: PolicyDocument, reader: PolicyReader): Promise<void> {
    const { instance } = this.page;
    if (this.lint && instance)
      void (await import('./report.js')).report(instance, reader, document);
  }

  #news(instance: PageInstance, reader: PolicyReader): TemplateResult | typeof nothing {
    const { current: version } = this;
    const name = reader.current;
    if (!version || this.dismissed || !isNews(version, name, this.now())) return nothing;
    return newsTemplate({
      t: this.t,
      language: this.language,
      name,
      version,
      earlier: reader.names[reader.names.indexOf(name) + 1],
      page: this.news ? (instance.config?.policy?.url ?? '') : '',
      now: this.now(),
      locales: { ...instance.config, ...(version.language && { locale: version.language }) },
      dismiss: () => {
        markRead(name);
        this.dismissed = true;
        // What had the focus is going: the title is where reading begins.
        this.shadowRoot?.getElementById('titre')?.focus();
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-policy': LimpidePolicy;
  }
}
