import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { wayOut } from '../../ui/forms/form-frame.js';
import { lineRow } from './line-row.js';
import { groupsOf, type ShownLine } from './lines.js';
import { isUntouched, objectedAt } from './objection.js';
import { isEdited, keptOf, type Standing } from './standing.js';

export interface ReadyOptions {
  language: string;
  /** An instant in words. */
  moment: (iso: string) => string;
  stop: TemplateResult;
  isSubmitting: boolean;
  announcement: string;
  change: (line: string, on: boolean) => void;
  save: () => void;
  download: () => void;
}

/** When the choices were last changed; an endpoint may not know. */
function changedTemplate(
  t: Translate,
  changedAt: string | null,
  moment: ReadyOptions['moment'],
): TemplateResult | string {
  if (!changedAt || Number.isNaN(Date.parse(changedAt))) return t('choices:never');
  const date = moment(changedAt);
  return html`<time datetime=${changedAt}>${t('choices:changed', { date })}</time>`;
}

/** Each line for itself, with what of it is so. */
const rows = (
  t: Translate,
  standing: Standing,
  lines: readonly ShownLine[],
  options: ReadyOptions,
): TemplateResult[] =>
  lines.map((line) => {
    const objected = objectedAt(standing.account, line.id);
    return lineRow(t, {
      line,
      language: options.language,
      on: standing.draft[line.id] === true,
      objected: objected && options.moment(objected),
      untouched: isUntouched(standing.account, line.id),
      kept: keptOf(standing, line.id),
      change: (on) => options.change(line.id, on),
    });
  });

/** Lines by their basis, each of which is said once. */
const groups = (t: Translate, standing: Standing, options: ReadyOptions): TemplateResult[] =>
  groupsOf(standing.lines).map(
    ({ basis, lines }) => html`
      <div class="group">
        <p class="hint" id=${`basis-${basis}`}>${t(`choices:basis.${basis}`)}</p>
        <ul class="lines" aria-describedby=${`basis-${basis}`}>
          ${rows(t, standing, lines, options)}
        </ul>
      </div>
    `,
  );

/** The choices of a customer: all of it stopped at once, then each line for itself. */
export const readyTemplate = (
  t: Translate,
  standing: Standing,
  options: ReadyOptions,
): TemplateResult => {
  const { stop, isSubmitting, announcement, moment, save, download } = options;
  const { changedAt, history } = standing.account;
  return html`
    <p>${changedTemplate(t, changedAt, moment)}</p>
    <section class="stop" aria-labelledby="stop">
      <h3 id="stop">${t('choices:stop.title')}</h3>
      <p>${t('choices:stop.text')} ${t('choices:never-expires')}</p>
      <p class="actions">${stop}</p>
    </section>
    <section aria-labelledby="lines">
      <h3 id="lines">${t('choices:linesTitle')}</h3>
      ${groups(t, standing, options)}
      <p class="foot">
        <button type="button" aria-disabled=${isSubmitting ? 'true' : nothing} @click=${save}>
          ${t('common:save')}
        </button>
        ${
          isEdited(standing)
            ? html`<span>${t('choices:unsaved')}</span>`
            : html`<span aria-hidden="true">${announcement}</span>`
        }
      </p>
    </section>
    <section class="service" aria-labelledby="service">
      <h3 id="service">${t('choices:service.title')}</h3>
      <p>${t('choices:service.text')}</p>
    </section>
    <section aria-labelledby="history">
      <h3 id="history">${t('choices:history.title')}</h3>
      <p>${t('choices:history.text', { count: history.length })}</p>
      ${wayOut(t('choices:history.save'), download)}
    </section>
  `;
};
