import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '@limpide/contract/dates-in-words';
import type { Basis, Config, Decision } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { refusalOf } from '../../law/refusal.js';
import { timeZoneOf } from '../../ui/time-zone.js';
import type { ChoiceDraft } from './choice-draft.js';
import { partnerList } from './partners.js';
import { purposeRow } from './purpose-row.js';

const GROUPS: Basis[] = ['consent', 'exempt', 'necessary'];

export interface PanelOptions {
  t: Translate;
  language: string;
  config: Config;
  draft: ChoiceDraft;
  decision: Decision | null;
  /** What closes it; undefined where it is part of a page. */
  close: (() => void) | undefined;
  /** Whether an answer could not be kept yet. */
  failed: boolean;
  /** Whether the list of partners is on show. */
  partners: boolean;
  showPartners: (on: boolean) => void;
  /** Purposes whose details are on show. */
  unfolded: ReadonlySet<string>;
  unfold: (purpose: string, open: boolean) => void;
  /** A switch was moved. */
  changed: () => void;
}

/** Everything that the manager shows, in a dialog or in a page. */
export const panelTemplate = (options: PanelOptions): TemplateResult => html`
  <section part="panel" aria-labelledby="title">
    ${header(options)}
    <div class="list" part="list">
      ${GROUPS.map((basis) => group(options, basis))} ${partners(options)} ${validity(options)}
    </div>
    <footer part="footer">
      <p role="alert">${options.failed ? options.t('manager:failed') : nothing}</p>
      <button type="button" data-limpide="save">${options.t('common:save')}</button>
    </footer>
  </section>
`;

/** What this is, and the two answers that need no switch. */
const header = ({ t, config, draft, close }: PanelOptions): TemplateResult => html`
  <header part="header">
    <div class="row">
      <h2 id="title">${t('manager:title')}</h2>
      ${
        close
          ? html`<button type="button" class="quiet" @click=${close}>${t('common:close')}</button>`
          : nothing
      }
    </div>
    <p>
      ${t('manager:intro', { organisation: config.organisation.name })}
      ${t(`manager:refusing.${refusalOf(config.purposes)}`)}
    </p>
    ${draft.consent.gpc ? html`<p class="note">${t('manager:gpc')}</p>` : nothing}
    <div class="pair">
      <button type="button" data-limpide="refuse">${t('common:refuse')}</button>
      <button type="button" data-limpide="accept">${t('common:accept')}</button>
    </div>
  </header>
`;

/** The purposes of one basis. */
function group(options: PanelOptions, basis: Basis): TemplateResult | typeof nothing {
  const { t, language, config, draft, unfolded, unfold, changed } = options;
  const purposes = config.purposes.filter((purpose) => purpose.basis === basis);
  if (!purposes.length) return nothing;
  const organisation = config.organisation.name;
  return html`<section class="group" aria-labelledby="group-${basis}">
    <h3 class="heading" id="group-${basis}">${t(`manager:groups.${basis}.title`)}</h3>
    <p>${t(`manager:groups.${basis}.description`, { organisation })}</p>
    <ul>
      ${purposes.map((purpose) =>
        purposeRow({
          t,
          draft,
          purpose,
          locale: language,
          unfolded: unfolded.has(purpose.id),
          unfold: (open) => unfold(purpose.id, open),
          changed,
        }),
      )}
    </ul>
  </section>`;
}

/** Everybody besides the organisation: the list is made when somebody looks. */
const partners = (options: PanelOptions): TemplateResult => html`
  <details
    id="partners"
    ?open=${options.partners}
    @toggle=${(event: Event) => options.showPartners((event.target as HTMLDetailsElement).open)}
  >
    <summary>${options.t('manager:partners')}</summary>
    ${options.partners ? partnerList(options.t, options.config, options.language) : nothing}
  </details>
`;

/** Since when there is a choice, and until when. */
function validity({ t, language, config, decision }: PanelOptions): TemplateResult {
  const day = (iso: string) => longDate(iso, language, timeZoneOf(config));
  return html`<p class="meta">
    ${
      decision
        ? t('manager:savedUntil', {
            date: day(decision.decidedAt),
            until: day(decision.expiresAt),
          })
        : t('manager:noChoice')
    }
  </p>`;
}
