import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import type { Language } from '../../i18n/locale.js';
import type { VersionInput } from '../../law/document/policy-file.js';
import { gapsIn } from '../../law/document/gaps.js';
import { parseInline } from '../../law/document/inline.js';
import type { ControlName, PolicyDocument } from '../../law/document/types.js';
import { MediaQueryController } from '../../ui/controllers/media-query.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { longDate } from '@limpide/contract/dates-in-words';
import { todayIn } from '../../ui/time-zone.js';
import { inlineTemplate } from '../../ui/templates/inline.js';
import { AnchorController } from './anchors.js';
import type { ControlFor } from './blocks.js';
import { changesTemplate, chapters } from './changes.js';
import { contentsTemplate } from './contents.js';
import { useOf } from './controls.js';
import { hasRead, isNews, markRead, newsTemplate } from './news.js';
import { hideAsideInPrint } from './print.js';
import { policyStyles } from './policy.styles.js';
import { PolicyReader, policyWords, type ShownVersion } from './reader.js';
import { ReadingController } from './reading.js';
import { sectionTemplate } from './section.js';
import { searchTemplate, versionsTemplate } from './tools.js';

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

  readonly #wide = new MediaQueryController(this, '(min-width: 1000px)');
  readonly #reading = new ReadingController(this);

  /** What is on show; undefined while it is fetched, null if it cannot be shown. */
  @state() private shown: ShownVersion | null | undefined;
  @state() private current: VersionInput | undefined;
  @state() private dismissed = false;
  /** The control that has made a decision in this page. */
  @state() private decided: ControlName | undefined;
  @state() private wanted = '';
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
    if (!this.news) await this.#fetch(reader);
    return t;
  }

  protected override async reword(instance: PageInstance, language: Language) {
    const reader = this.#reader as PolicyReader;
    reader.language = language;
    if (!this.news) await this.#fetch(reader);
    return this.#words(instance, language);
  }

  #words({ config }: PageInstance, language: Language) {
    return policyWords(language, (config as Config).messages);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#reader && !this.news && (changed.has('version') || changed.has('compare')))
      void this.#fetch(this.#reader);
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const reader = this.#reader as PolicyReader;
    if (this.news) return html`${this.#news(instance, reader)}`;
    const { shown } = this;
    if (!shown) return html`<slot>${this.#absence(instance)}</slot>`;
    const { document, before, diff } = shown;
    return html`
      <article part="article">
        <header>
          <h1 id="titre" tabindex="-1" lang=${document.language}>${document.title}</h1>
          ${this.#dated(document, instance, reader)}
          ${document.note ? html`<p class="meta" part="note">${inlineTemplate(document.note)}</p>` : nothing}
        </header>
        ${this.#news(instance, reader)} ${diff ? nothing : this.#summary(document)}
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
            : this.#text(document, instance)
        }
      </article>
    `;
  }

  #summary({ summary, language }: PolicyDocument): TemplateResult | typeof nothing {
    if (summary.length === 0) return nothing;
    return html`<section class="summary" part="summary">
      <h2 id="en-bref" tabindex="-1">${this.t('policy:summary')}</h2>
      <ul lang=${language}>
        ${summary.map((line) => html`<li>${inlineTemplate(line)}</li>`)}
      </ul>
    </section>`;
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

  /** Fetches what is wanted now; what arrives too late is dropped. */
  async #fetch(reader: PolicyReader): Promise<void> {
    const [name, earlier] = this.#wantedVersions(reader);
    let shown: ShownVersion | undefined;
    try {
      if (earlier) shown = await reader.compare(name, earlier);
      else {
        const document = await reader.read(name);
        shown = document && { document };
      }
      if (!shown) console.error(`[limpide] policy: there is no version ${name}`);
    } catch (error) {
      console.error('[limpide] policy:', error);
    }
    if (String([name, earlier]) !== String(this.#wantedVersions(reader))) return;
    this.shown = shown ?? null;
    const gaps = gapsIn(shown?.document.sections ?? []);
    if (gaps.length > 0)
      console.warn(
        `[limpide] policy ${name} is shown as a draft: ${gaps.length} facts are missing, in`,
        [...new Set(gaps)].join(', '),
      );
    if (shown && this.lint && this.page.instance)
      void (await import('./report.js')).report(this.page.instance, reader, shown.document);
  }

  /** From the address, if it names versions that the configuration lists; else from the attributes. */
  #wantedVersions(reader: PolicyReader): [string, string | undefined] {
    const asked = new URLSearchParams(location.search);
    const listed = (key: string) => reader.names.find((name) => name === asked.get(key));
    const version = listed('version');
    return version
      ? [version, listed('compare')]
      : [this.version || reader.current, this.compare || undefined];
  }

  #dated({ date, version, draft }: PolicyDocument, instance: PageInstance, reader: PolicyReader) {
    const today = todayIn(instance.config, this.now());
    const known = date > today ? 'future' : version === reader.current ? 'inForce' : 'past';
    const key = draft && known !== 'past' ? 'draft' : known;
    const dated = this.t(`policy:${key}`, { date: longDate(date, this.language), iso: date });
    // A version that bears no date is not given one.
    return Number.isNaN(Date.parse(date))
      ? nothing
      : html`<p class="meta">${inlineTemplate(parseInline(dated))}</p>`;
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

  #absence(instance: PageInstance): TemplateResult {
    const { email } = (instance.config as Config).organisation;
    if (this.shown === undefined) return html`<p role="status">${this.t('policy:loading')}</p>`;
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
