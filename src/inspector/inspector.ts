import { textIn } from '@limpide/contract/localised-text';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { PageInstance } from '../core/instance.js';
import { loadTranslate } from '../i18n/engine.js';
import type { Translate } from '../i18n/translate.js';
import { dateAndTime } from '../ui/date-and-time.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { tableTemplate } from '../ui/templates/table.js';
import { timeZoneOf } from '../ui/time-zone.js';
import { inspectorStyles } from './inspector.styles.js';
import { lookAt, type Look } from './look.js';
import { reportOf } from './report.js';
import { faultsSection, sectionsOf } from './sections.js';
import type { Section, Told } from './section.js';

/** It is for owners: French and English, and English beside any other language. */
const LANGUAGES = ['fr', 'en'];

/** Sections that are open from the start: the rest is one press away. */
const OPEN = ['decision', 'gated'];

/** The owner's panel: what Limpide does on this page, and why. A dialog that lets the page live on. */
export class LimpideInspector extends LitElement {
  static override styles = inspectorStyles;
  static override properties = {
    look: { state: true },
    status: { state: true },
    report: { state: true },
  };

  declare look: Look | undefined;
  declare status: string;
  /** The report, where it is on show. */
  declare report: string;

  #t: Translate = (key) => key;
  #language = 'en';
  #before: Element | null = null;
  #listening: AbortController | undefined;

  constructor(private readonly instance: PageInstance) {
    super();
    this.status = this.report = '';
  }

  /** Shows it above the page, and gives it the focus. Settles once it can be read. */
  async open(): Promise<void> {
    if (this.isConnected) {
      await this.refresh();
      return this.#focus();
    }
    this.#before = document.activeElement;
    const { locale, config } = this.instance;
    this.#language = LANGUAGES.find((each) => each === locale) ?? 'en';
    this.lang = this.#language;
    this.#t = await loadTranslate(
      this.#language,
      ['inspector', 'common', 'purposes'],
      config?.messages,
    );
    await this.refresh();
    // Beside the body: a page that exchanges its body keeps the panel.
    document.documentElement.append(this);
    if ('popover' in this) {
      this.popover = 'manual';
      this.showPopover();
    }
    await this.updateComplete;
    this.#focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const event of ['limpide-change', 'limpide-ready'])
      document.addEventListener(event, () => void this.refresh(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  /** Looks again. */
  async refresh(): Promise<void> {
    this.look = await lookAt(this.instance);
    this.report &&= reportOf(this.look, this.#told);
  }

  /** Closes it, and gives the focus back. */
  close(): void {
    this.remove();
    this.status = this.report = '';
    if (this.#before instanceof HTMLElement && this.#before !== document.body)
      this.#before.focus({ preventScroll: true });
    restoreFocus(false);
  }

  get #told(): Told {
    const zone = timeZoneOf(this.instance.config);
    return {
      t: this.#t,
      moment: (instant) =>
        dateAndTime(this.#t, new Date(instant).toISOString(), this.#language, zone),
    };
  }

  #focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role=dialog]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { look } = this;
    if (!look) return nothing;
    const t = this.#t;
    const told = this.#told;
    return html`<section
      role="dialog"
      aria-labelledby="title"
      tabindex="-1"
      @keydown=${this.#keyed}
    >
      <div class="head">
        <h2 id="title">${t('inspector:title')}</h2>
        <div class="pair">
          <button type="button" class="quiet" @click=${() => void this.refresh()}>
            ${t('inspector:again')}
          </button>
          <button type="button" class="quiet" @click=${() => this.close()}>
            ${t('common:close')}
          </button>
        </div>
        <p role="status">${this.status}</p>
      </div>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">
        <p class="soft">${t('inspector:intro')}</p>
        ${this.#faults(faultsSection(look, told))} ${this.#answers(look)}
        ${sectionsOf(look, told).map((each) => this.#section(each))} ${this.#reporting()}
        <p class="soft">${t('inspector:looked', { time: told.moment(look.at) })}</p>
      </div>
    </section>`;
  }

  #faults({ title, notes, points = [] }: Section): TemplateResult {
    return html`<div class="faults ${points[0] ? 'wrong' : ''}">
      <h3>${title}</h3>
      ${notes.map((note) => html`<p>${note}</p>`)}
      ${
        points[0]
          ? html`<ul>
              ${points.map((point) => html`<li>${point}</li>`)}
            </ul>`
          : nothing
      }
    </div>`;
  }

  /** Each answer that a visitor may give, tried as the page's own code would. */
  #answers({ config }: Look): TemplateResult | typeof nothing {
    if (config !== 'read') return nothing;
    const t = this.#t;
    const { instance } = this;
    const asked = instance.config?.purposes.filter(({ basis }) => basis === 'consent') ?? [];
    const only = (id: string) =>
      instance.decide(Object.fromEntries(asked.map((each) => [each.id, each.id === id])));
    const titleOf = (id: string, own: unknown) =>
      textIn(own, this.#language, instance.config ?? {})?.text ?? t(`purposes:${id}.title`);
    const button = (name: string, run: () => Promise<void>) => html`
      <button type="button" class="quiet" @click=${() => void this.#attempt(run)}>${name}</button>
    `;
    return html`<details open>
      <summary>${t('inspector:try.title')}</summary>
      <div class="inside">
        <p>${t('inspector:try.intro')}</p>
        <div class="pair">
          ${button(t('inspector:try.accept'), () => instance.acceptAll())}
          ${button(t('inspector:try.refuse'), () => instance.refuseAll())}
          ${asked.map(({ id, title }) =>
            button(t('inspector:try.only', { title: titleOf(id, title) }), () => only(id)),
          )}
          ${button(t('inspector:try.reset'), async () => {
            await instance.reset();
            location.reload();
          })}
        </div>
      </div>
    </details>`;
  }

  async #attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
      this.status = this.#t('inspector:try.done');
    } catch (error) {
      console.error('[limpide]', error);
      this.status = this.#t('inspector:try.failed');
    }
    await this.refresh();
  }

  #section({ id, title, notes, pairs = [], tables = [], limits }: Section): TemplateResult {
    return html`<details ?open=${OPEN.includes(id)}>
      <summary>${title}</summary>
      <div class="inside">
        ${notes.map((note) => html`<p>${note}</p>`)}
        ${
          pairs[0]
            ? html`<dl>
                ${pairs.map(
                  ([name, value]) =>
                    html`<dt>${name}</dt>
                      <dd>${value}</dd>`,
                )}
              </dl>`
            : nothing
        }
        ${tables
          .filter(({ rows }) => rows[0])
          .map(
            (table) =>
              html`<div class=${tables.length > 1 ? '' : 'alone'}>${tableTemplate(table)}</div>`,
          )}
        ${limits ? html`<p class="soft">${limits}</p>` : nothing}
      </div>
    </details>`;
  }

  #reporting(): TemplateResult {
    const t = this.#t;
    return html`<details open>
      <summary>${t('inspector:report.title')}</summary>
      <div class="inside">
        <p>${t('inspector:report.intro')}</p>
        <div class="pair">
          <button type="button" @click=${() => void this.#copy()}>
            ${t('inspector:report.copy')}
          </button>
          <button
            type="button"
            class="quiet"
            aria-expanded=${!!this.report}
            @click=${() => this.#toggleReport()}
          >
            ${t('inspector:report.see')}
          </button>
        </div>
        ${
          this.report
            ? html`<textarea
                readonly
                aria-label=${t('inspector:report.title')}
                .value=${this.report}
              ></textarea>`
            : nothing
        }
      </div>
    </details>`;
  }

  #toggleReport(): void {
    this.report = this.report || !this.look ? '' : reportOf(this.look, this.#told);
  }

  async #copy(): Promise<void> {
    if (!this.look) return;
    const text = reportOf(this.look, this.#told);
    try {
      await navigator.clipboard.writeText(text);
      this.status = this.#t('inspector:report.copied');
    } catch {
      // Refused, or no secure context: by hand.
      this.report = text;
      this.status = this.#t('inspector:report.byHand');
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  }
}
