import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { FormKind, KeptForm } from '../../core/forms.js';
import type { Host } from '../../core/instance.js';
import { sha256 } from '../../core/sha256.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import type { Language } from '../../i18n/locale.js';
import type { Translate } from '../../i18n/translate.js';
import { makeReceipt, type Receipt, type RecordLike } from '../../law/receipts/receipt.js';
import { durationText } from '../../ui/duration.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { moment } from '../../ui/moment.js';
import { saveFile } from '../../ui/save-file.js';
import { zoneOf } from '../../ui/zone.js';
import { tableTemplate } from '../../ui/templates/table.js';
import { dataStyles } from './data.styles.js';
import { STORAGE_TYPES, takeInventory, type Entry } from './inventory.js';
import { recordLine } from './record-line.js';

const FORMS: FormKind[] = ['rights-request', 'newsletter', 'choices'];

/**
 * @summary "Mes données sur cet appareil": what this site stores here and whose it is, the history
 * of choices with their receipts, all of it to take away, and all of it to erase.
 *
 * Reading writes nothing. Storage that no service of the configuration declares is shown as such.
 *
 * @slot - Shown until the element can be, and for good if it cannot.
 * @csspart stored - What is stored.
 * @csspart history - The history of choices.
 * @csspart erase - Erasing everything.
 * @cssproperty --limpide-accent - Colour of buttons and links.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpideData extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...dataStyles];

  /** Undefined until it has been looked for. */
  @state() private entries: Entry[] | undefined;
  @state() private receipts: Receipt[] = [];
  /** Forms that have not reached their endpoint yet. */
  @state() private waiting: KeptForm[] = [];
  @state() private asked = false;
  @state() private status = '';

  @query('#sure') private readonly question!: HTMLElement | null;

  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('limpide-change', () => void this.refresh(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  /** Looks again at what is stored here. */
  async refresh(): Promise<void> {
    const { host } = this.page;
    if (!host?.config) return;
    // A history that was never begun is not opened: reading writes nothing.
    const begun = !!host.decision || (await hasHistory());
    const [entries, receipts, waiting] = await Promise.all([
      takeInventory(host.config.services),
      begun ? this.#receipts(host, host.config) : [],
      begun ? waitingForms(host) : [],
    ]);
    this.entries = entries;
    this.receipts = receipts;
    this.waiting = waiting;
  }

  protected override async prepare({ config }: Host, language: Language): Promise<Translate> {
    const namespaces = ['data', 'manager', 'purposes', 'common'];
    this.t = await loadTranslate(language, namespaces, config?.messages);
    await this.refresh();
    return this.t;
  }

  async #receipts(host: Host, config: Config): Promise<Receipt[]> {
    const outbox = await host.load('outbox');
    const records = (await outbox.history(host)) as RecordLike[];
    const present = await sha256(config.source);
    const title = (id: string) =>
      config.purposes.find((purpose) => purpose.id === id)?.title ?? this.t(`purposes:${id}.title`);
    return Promise.all(
      records.toReversed().map(async (record) =>
        makeReceipt({
          record,
          text: await outbox.text(record.notice.textSha256),
          config,
          sameConfig: record.notice.configSha256 === present,
          title,
          base: document.baseURI,
        }),
      ),
    );
  }

  protected override renderSurface(host: Host): TemplateResult {
    const { t, language } = this;
    const told = { t, language, zone: zoneOf(host.config) };
    return html`
      <section part="stored" aria-labelledby="stored">
        <h2 id="stored">${t('data:stored.title')}</h2>
        ${this.#stored()}
      </section>
      ${this.waiting.length ? this.#waiting(host) : nothing}
      <section part="history" aria-labelledby="history">
        <h2 id="history">${t('data:history.title')}</h2>
        ${
          this.receipts.length
            ? html`<p>${t('data:history.intro')}</p>
                <ol class="records">
                  ${this.receipts.map((receipt) => recordLine(receipt, told))}
                </ol>`
            : html`<p>${t('data:history.none')}</p>`
        }
        <p>
          <button type="button" data-limpide="open">${t('common:open')}</button>
        </p>
      </section>
      <section part="erase" aria-labelledby="all">
        <h2 id="all">${t('data:all.title')}</h2>
        <p class="pair">
          <button type="button" @click=${() => this.#saveAll(host)}>${t('data:all.save')}</button>
          <button
            type="button"
            ?disabled=${this.#isEmpty}
            aria-expanded=${this.asked}
            @click=${this.#ask}
          >
            ${t('data:all.erase')}
          </button>
        </p>
        ${
          this.asked
            ? html`<div class="question">
                <p id="sure" tabindex="-1">${t('data:all.sure')}</p>
                <p class="pair">
                  <button type="button" @click=${() => this.#erase(host)}>
                    ${t('data:all.now')}
                  </button>
                  <button type="button" class="quiet" @click=${() => (this.asked = false)}>
                    ${t('data:all.keep')}
                  </button>
                </p>
              </div>`
            : nothing
        }
        <p role="status">${this.status}</p>
      </section>
    `;
  }

  #waiting(host: Host): TemplateResult {
    const { t, language } = this;
    const zone = zoneOf(host.config);
    const drop = async (eventId: string) => {
      await (await host.load('outbox')).withdraw(host, eventId);
      await this.refresh();
      this.status = t('data:waiting.dropped');
    };
    return html`<section aria-labelledby="waiting">
      <h2 id="waiting">${t('data:waiting.title')}</h2>
      <p>${t('data:waiting.intro')}</p>
      <ol class="records">
        ${this.waiting.map(({ eventId, at, message: { kind } }) => {
          const what = t(`data:waiting.kinds.${kind}`);
          const when = moment(t, new Date(at).toISOString(), language, zone);
          return html`<li>
            <h3>${what}</h3>
            <p>${t('data:waiting.since', { when })}</p>
            <p>
              <button
                type="button"
                class="quiet"
                aria-label=${t('data:waiting.dropOf', { what, when })}
                @click=${() => drop(eventId)}
              >
                ${t('data:waiting.drop')}
              </button>
            </p>
          </li>`;
        })}
      </ol>
    </section>`;
  }

  get #isEmpty(): boolean {
    return !this.entries?.length && !this.receipts.length;
  }

  #stored(): TemplateResult {
    const { t, entries = [] } = this;
    if (!entries.length) return html`<p>${t('data:stored.none')}</p>`;
    const unknown = entries.filter(({ owner }) => owner.kind === 'unknown').length;
    return html`
      <p>${t('data:stored.intro', { count: entries.length })}</p>
      ${unknown ? html`<p class="note">${t('data:stored.undeclared', { count: unknown })}</p>` : nothing}
      ${tableTemplate({
        caption: t('data:stored.caption'),
        head: ['name', 'type', 'owner', 'use', 'duration'].map((key) => t(`data:head.${key}`)),
        rows: entries.map((entry) => this.#row(entry)),
      })}
      <p>${t('data:stored.limits')}</p>
    `;
  }

  #row({ type, name, owner }: Entry): string[] {
    const { t } = this;
    const head = [name, t(`manager:storage.types.${type}`)];
    switch (owner.kind) {
      case 'own':
        return [
          ...head,
          t('data:owner.own'),
          t(`data:use.${owner.use}`),
          t(`data:lasts.${owner.use}`),
        ];
      case 'service': {
        const { service, fact } = owner;
        return [
          ...head,
          service.name ?? service.id,
          fact.description ?? service.description ?? t('manager:storage.unknown'),
          fact.duration ? durationText(t, fact.duration) : t('manager:storage.unknown'),
        ];
      }
      case 'unknown':
        return [...head, t('data:owner.unknown'), t('data:use.unknown'), t('data:lasts.unknown')];
    }
  }

  async #saveAll(host: Host): Promise<void> {
    await this.refresh();
    const { entries = [], receipts } = this;
    const content = {
      schema: 'limpide-device/1',
      origin: location.origin,
      at: new Date().toISOString(),
      decision: host.decision,
      storage: entries.map(({ type, name, value, owner }) => ({
        type,
        name,
        ...(value !== undefined && { value }),
        owner: owner.kind === 'service' ? owner.service.id : owner.kind,
      })),
      history: receipts,
    };
    saveFile(
      `mes-donnees-${location.hostname}.json`,
      'application/json',
      JSON.stringify(content, null, 2) + '\n',
    );
    this.status = this.t('data:all.saved');
  }

  async #ask(): Promise<void> {
    this.asked = true;
    await this.updateComplete;
    this.question?.focus();
  }

  /**
   * Erases everything that a page may erase, ours last of all, then loads the page again: scripts
   * that run would write anew, and databases in use are only deleted when the page goes.
   */
  async #erase(host: Host): Promise<void> {
    this.status = this.t('data:all.erasing');
    const [{ clearStorage }] = await Promise.all([host.load('clear'), host.reset()]);
    // By their exact names too: what stands at another path is not seen from here.
    await clearStorage([
      ...(host.config?.services ?? []),
      { id: '', storage: STORAGE_TYPES.map((type) => ({ type, name: '*' })) },
    ]);
    location.reload();
  }
}

/** Forms that wait on this device, oldest first; one that has been answered waits no more. */
async function waitingForms(host: Host): Promise<KeptForm[]> {
  const outbox = await host.load('outbox');
  const kept = await Promise.all(FORMS.map((kind) => outbox.waiting(host, kind)));
  return kept
    .flat()
    .filter(({ verdict }) => !verdict)
    .sort((a, b) => a.at - b.at);
}

/** Whether our database exists, where a browser can tell; asking does not make it. */
async function hasHistory(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'limpide');
  } catch {
    return false;
  }
}
