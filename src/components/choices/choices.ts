import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { endpointOf } from '../../core/endpoint.js';
import type { KeptForm, Verdict } from '../../core/forms.js';
import type { Host } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import type { Language } from '../../i18n/locale.js';
import type { Facts } from '../../law/facts.js';
import { focusField } from '../../ui/forms/problems.js';
import { SendingController, type SubmittedDetail } from '../../ui/forms/sending.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { inspectOwn } from '../../ui/own-config.js';
import { policyFileOf } from '../../ui/policy-source.js';
import { moment } from '../../ui/moment.js';
import { saveFile } from '../../ui/save-file.js';
import { zoneOf } from '../../ui/zone.js';
import { readAccount } from './account.js';
import { choicesStyles } from './choices.styles.js';
import { lineRow, lineTexts } from './line-row.js';
import {
  linesOf,
  SHAPE,
  sameState,
  stateOf,
  type Account,
  type Line,
  type LineState,
} from './lines.js';
import { objectedAt } from './objection.js';
import { takeToken } from './personal-link.js';
import { neutralTemplate, waitingTemplate } from './screens.js';

type View = 'neutral' | 'loading' | 'unreachable' | 'ready';

const isDenied = ({ code }: Pick<Verdict, 'code'>): boolean => code === 401 || code === 403;

const stateIn = ({ message }: KeptForm): LineState => (message['state'] ?? {}) as LineState;

/**
 * @summary The choice manager of a customer: what they receive, by which means, and what is done with
 * their data; each line for itself, on the basis that it says, and all of it stopped in one action.
 *
 * Who it is, a token says: that of a customer area (`token`), or of a signed link (`?choix=…`, which
 * is taken out of the address at once). It is kept nowhere, but with a choice that waits to be sent.
 * Without a valid one everybody sees the same screen. Nothing is shown as saved before the endpoint
 * has it.
 *
 * @slot - Shown until the element can be, and for good if it cannot.
 * @event limpide-submit - Before choices are sent; cancelable. `detail`: `kind`, `action`.
 * @event limpide-submitted - What became of them, also when they leave later. `detail`: `status`
 * (`sent`, `queued`, `rejected`), `eventId`, and the endpoint's `answer` once it has one.
 * @csspart surface - Everything.
 * @csspart line - A line with its switch.
 * @csspart waiting - Choices that wait to be sent.
 * @cssproperty --limpide-accent - Colour of buttons, links and marks.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpideChoices extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...choicesStyles];

  /** Says who the customer is: signed by the owner's server, for the endpoint. */
  @property() token = '';

  @state() private view: View = 'loading';
  @state() private account: Account | undefined;
  @state() private draft: LineState = {};
  @state() private busy = false;
  /** What has just happened, told and shown. */
  @state() private told = '';

  readonly #sending = new SendingController(this, 'choices');
  #facts: Facts = {};
  #fromLink = '';
  #lasting = true;
  /** The token whose choices are on show: what comes for another one is late. */
  #shown: string | undefined;

  constructor() {
    super();
    this.addEventListener('limpide-submitted', (event) => {
      const { status, eventId } = (event as CustomEvent<SubmittedDetail>).detail;
      // What this page sends itself is told where it is sent.
      if (!this.busy && status !== 'queued') void this.#later(eventId);
    });
  }

  override connectedCallback(): void {
    this.#fromLink = takeToken();
    super.connectedCallback();
  }

  protected override reword({ config }: Host, language: Language) {
    return loadTranslate(language, ['choices', 'common', 'forms'], config?.messages);
  }

  protected override async prepare(host: Host, language: Language) {
    const config = host.config as Config;
    const t = await this.reword(host, language);
    this.t = t;
    // Without the facts a line stands on consent, which asks for the most.
    const file = await policyFileOf(config).catch((error) => {
      console.error('[limpide] choices:', error);
      return undefined;
    });
    this.#facts = file?.facts ?? {};
    inspectOwn(host, 'choices', SHAPE);
    await this.#sending.start(host).catch((error) => console.error('[limpide] choices:', error));
    for (const { eventId, verdict } of this.#sending.kept) if (verdict) await this.#later(eventId);
    await this.#load(host);
    return t;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { host } = this.page;
    if (changed.has('token') && host?.config && this.#shown !== undefined) void this.#load(host);
  }

  protected override renderSurface(host: Host): TemplateResult {
    const config = host.config as Config;
    const { t } = this;
    const title = this.view === 'ready' || this.view === 'loading' ? 'title' : `${this.view}.title`;
    return html`
      <div class="surface" part="surface">
        <header>
          <h2 id="title" tabindex="-1">${t(`choices:${title}`)}</h2>
          ${this.view === 'ready' ? html`<p>${t('choices:lead')}</p>` : nothing}
          ${this.view === 'loading' ? html`<p>${t('choices:loading')}</p>` : nothing}
        </header>
        <p class=${`told ${this.#waiting.length > 0 ? 'visually-hidden' : ''}`} role="status">
          ${this.busy ? t('choices:saving') : this.told}
        </p>
        ${
          this.#waiting.length > 0
            ? waitingTemplate(t, { lasting: this.#lasting, drop: () => void this.#drop() })
            : nothing
        }
        ${this.view === 'neutral' ? neutralTemplate(t, config) : nothing}
        ${this.view === 'unreachable' ? this.#unreachable(host) : nothing}
        ${this.view === 'ready' && this.account ? this.#ready(this.account, host) : nothing}
      </div>
    `;
  }

  #unreachable(host: Host): TemplateResult {
    const { t } = this;
    return html`
      <p>${t('choices:unreachable.text')}</p>
      <p class="actions">
        <button type="button" class="quiet" @click=${() => void this.#load(host)}>
          ${t('choices:unreachable.retry')}
        </button>
        ${this.#stopButton(host)}
      </p>
      <p class="hint">${t('choices:never-expires')}</p>
    `;
  }

  #ready(account: Account, host: Host): TemplateResult {
    const { t } = this;
    const lines = this.#lines(host);
    return html`
      <p>${this.#changed(account, host)}</p>
      <section class="stop" aria-labelledby="stop">
        <h3 id="stop">${t('choices:stop.title')}</h3>
        <p>${t('choices:stop.text')} ${t('choices:never-expires')}</p>
        <p class="actions">${this.#stopButton(host)}</p>
      </section>
      <section aria-labelledby="lines">
        <h3 id="lines">${t('choices:linesTitle')}</h3>
        <ul class="lines">
          ${lines.map((line) => this.#row(line, account))}
        </ul>
        <p class="foot">
          <button
            type="button"
            aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => void this.#save(host)}
          >
            ${t('common:save')}
          </button>
          ${
            sameState(lines, this.draft, this.#base(account))
              ? html`<span aria-hidden="true">${this.told}</span>`
              : html`<span>${t('choices:unsaved')}</span>`
          }
        </p>
      </section>
      <section class="service" aria-labelledby="service">
        <h3 id="service">${t('choices:service.title')}</h3>
        <p>${t('choices:service.text')}</p>
      </section>
      <section aria-labelledby="history">
        <h3 id="history">${t('choices:history.title')}</h3>
        <p>${t('choices:history.text', { count: account.history.length })}</p>
        <p class="actions">
          <button type="button" class="quiet" @click=${() => this.#download(account, host)}>
            ${t('choices:history.save')}
          </button>
        </p>
      </section>
    `;
  }

  #row(line: Line, account: Account): TemplateResult {
    const on = this.draft[line.id] === true;
    const is = (state: LineState) => state[line.id] === true;
    const base = this.#base(account);
    const objected = objectedAt(account, line.id);
    return lineRow(this.t, {
      line,
      on,
      objected: objected && moment(this.t, objected, this.language, this.#zone),
      kept: is(base) !== on ? 'unsaved' : is(account.state) === on ? 'saved' : 'queued',
      change: (value) => {
        this.told = '';
        this.draft = { ...this.draft, [line.id]: value };
      },
    });
  }

  get #zone(): string {
    return zoneOf(this.page.host?.config);
  }

  #stopButton(host: Host): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      aria-disabled=${this.busy ? 'true' : nothing}
      @click=${() => void this.#stopAll(host)}
    >
      ${this.t('common:stopAll')}
    </button>`;
  }

  /** When the choices were last changed, in the organisation's time zone. */
  #changed({ changedAt }: Account, { config }: Host): TemplateResult | string {
    if (!changedAt || Number.isNaN(Date.parse(changedAt))) return this.t('choices:never');
    const date = moment(this.t, changedAt, this.language, zoneOf(config));
    return html`<time datetime=${changedAt}>${this.t('choices:changed', { date })}</time>`;
  }

  #lines({ config }: Host): Line[] {
    return linesOf(config as Config, this.#facts, this.t, this.account);
  }

  get #authorization(): string {
    const token = this.token || this.#fromLink;
    return token && `Bearer ${token}`;
  }

  /** Choices that wait on this device, whoever made them. */
  get #waiting(): KeptForm[] {
    return this.#sending.kept.filter(({ verdict }) => !verdict);
  }

  /** What this customer has decided last, and has not left yet. */
  get #pending(): LineState | undefined {
    const own = this.#authorization;
    const last = this.#waiting.findLast(({ authorization }) => authorization === own);
    return last && stateIn(last);
  }

  /** What the switches show before anybody touches them. */
  #base(account: Account): LineState {
    return { ...account.state, ...this.#pending };
  }

  async #load(host: Host): Promise<void> {
    const authorization = this.#authorization;
    const url = endpointOf(host.config as Config, 'choices');
    if (this.#shown !== authorization) this.account = undefined;
    this.#shown = authorization;
    if (!authorization || !url) {
      this.view = 'neutral';
      return;
    }
    if (this.view !== 'ready') this.view = 'loading';
    const answer = await readAccount(url, authorization);
    // The page has named another customer meanwhile.
    if (this.#shown !== authorization) return;
    if (typeof answer === 'string') {
      this.view = answer === 'denied' ? 'neutral' : 'unreachable';
      this.account = undefined;
      return;
    }
    const before = this.account;
    const edited = before && !sameState(this.#lines(host), this.draft, this.#base(before));
    this.account = answer;
    // What somebody is about to change is theirs, whatever arrives meanwhile.
    if (!edited) this.draft = stateOf(this.#lines(host), this.#base(answer));
    this.view = 'ready';
  }

  async #save(host: Host): Promise<void> {
    const { account } = this;
    if (this.busy || !account) return;
    if (sameState(this.#lines(host), this.draft, this.#base(account))) {
      this.told = this.t(`choices:${this.#pending ? 'waiting.text' : 'same'}`);
      return;
    }
    await this.#send('save', this.draft, host);
  }

  async #stopAll(host: Host): Promise<void> {
    if (!this.busy) await this.#send('object-all', {}, host);
  }

  async #send(action: 'save' | 'object-all', wanted: LineState, host: Host): Promise<void> {
    const lines = this.#lines(host);
    const state = stateOf(lines, wanted);
    const basis = Object.fromEntries(lines.map(({ id, basis: each }) => [id, each]));
    const text = lines.flatMap((line) => lineTexts(this.t, line)).join('\n');
    this.busy = true;
    this.told = '';
    try {
      const sent = await this.#sending.send({
        action,
        notice: { id: 'choices', text, lang: this.language },
        // A withdrawal and an objection do not expire.
        content: { state, basis, expiresAt: null },
        authorization: this.#authorization,
      });
      if (!sent) return;
      this.#sending.renew();
      if (sent.status === 'rejected') {
        this.told = this.#refusal(sent);
        if (isDenied(sent)) this.view = 'neutral';
        return;
      }
      if (sent.status === 'queued') {
        this.#lasting = sent.lasting;
        this.draft = state;
        this.told = this.t(`choices:waiting.${sent.lasting ? 'text' : 'page'}`);
      } else await this.#saved(sent, state, host, action);
    } finally {
      this.busy = false;
    }
  }

  /** The endpoint has it: what it now says is what shows. */
  async #saved(
    { answer }: Extract<Verdict, { status: 'sent' }>,
    state: LineState,
    host: Host,
    action: 'save' | 'object-all',
  ) {
    const { receivedAt } = answer;
    if (this.account)
      this.account = {
        ...this.account,
        state: { ...this.account.state, ...state },
        ...(typeof receivedAt === 'string' && { changedAt: receivedAt }),
      };
    this.draft = state;
    await this.#load(host);
    this.told = this.#done(action, answer);
  }

  /** What has been done, in words: an objection is said to be one, with its date. */
  #done(action: unknown, { receivedAt }: Record<string, unknown>): string {
    const at = typeof receivedAt === 'string' ? receivedAt : new Date().toISOString();
    const date = moment(this.t, at, this.language, this.#zone);
    return this.t(`choices:${action === 'object-all' ? 'stopped' : 'saved'}`, { date });
  }

  #refusal(verdict: Pick<Verdict, 'code'>): string {
    return this.t(`choices:rejected.${isDenied(verdict) ? 'expired' : 'other'}`);
  }

  /** A choice that waited has left, or was refused: told, and then no more kept. */
  async #later(eventId: string): Promise<void> {
    const { host } = this.page;
    const kept = this.#sending.kept.find((each) => each.eventId === eventId);
    const verdict = kept?.verdict;
    if (!verdict) return;
    await this.#sending.withdraw(eventId);
    if (verdict.status === 'sent' && host && this.#shown !== undefined) await this.#load(host);
    this.told =
      verdict.status === 'sent'
        ? this.#done(kept.message.action, verdict.answer)
        : this.#refusal(verdict);
  }

  async #drop(): Promise<void> {
    for (const { eventId } of this.#waiting) await this.#sending.withdraw(eventId);
    if (this.account) this.draft = { ...this.draft, ...this.account.state };
    this.told = this.t('choices:waiting.deleted');
    await this.updateComplete;
    focusField(this.renderRoot, 'title');
  }

  #download({ state, basis, changedAt, history }: Account, { config }: Host): void {
    const { name } = (config as Config).organisation;
    const lines = this.#lines(this.page.host as Host).map(({ id, title }) => ({ id, title }));
    const exportedAt = new Date().toISOString();
    const content = { organisation: name, exportedAt, lines, state, basis, changedAt, history };
    const file = `${this.t('choices:history.file')}-${exportedAt.slice(0, 10)}.json`;
    saveFile(file, 'application/json', JSON.stringify(content, null, 2) + '\n');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-choices': LimpideChoices;
  }
}
