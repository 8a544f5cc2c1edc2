import { html, nothing, type TemplateResult } from 'lit';
import type { LocalisedText, TextInLanguage } from '@limpide/contract/localised-text';
import type { Purpose } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { ownerText, textTemplate } from '../../ui/templates/owner-text.js';
import { switchTemplate } from '../../ui/templates/switch.js';
import { MEASURE_NEEDS, type ChoiceDraft } from './choice-draft.js';
import { serviceCard } from './service-card.js';

export interface PurposeRowOptions {
  t: Translate;
  draft: ChoiceDraft;
  purpose: Purpose;
  locale: string;
  /** Whether the details are unfolded: what is folded is not rendered. */
  unfolded: boolean;
  unfold: (open: boolean) => void;
  changed: () => void;
}

const PURPOSES =
  /^(necessary|audience|audience-advanced|personalisation|advertising|media|social)$/;
const MEASURES = /^(pages|visits|activity|return)$/;

/** A text of a purpose or a measure: the owner's, else ours, else its id for a title. */
function textOf(
  { t, draft, locale: language }: Pick<PurposeRowOptions, 't' | 'draft' | 'locale'>,
  entry: { id: string; title?: LocalisedText; description?: LocalisedText },
  key: 'title' | 'description',
): TextInLanguage {
  const { id } = entry;
  const known = PURPOSES.test(id) ? 'purposes' : MEASURES.test(id) && 'measures';
  const ours = known ? t(`${known}:${id}.${key}`) : key === 'title' ? id : '';
  return ownerText(entry[key], { config: draft.consent.config, language, ours });
}

/** A purpose: title, description, switch; its measures and services folded under it. */
export function purposeRow(options: PurposeRowOptions): TemplateResult {
  const { t, draft, purpose, unfolded, unfold, changed } = options;
  const { id, basis } = purpose;
  const services = draft.servicesOf(purpose);
  const inIts = (said: TextInLanguage) => textTemplate(said, options.locale);
  const title = inIts(textOf(options, purpose, 'title'));
  const description = inIts(textOf(options, purpose, 'description'));
  const shown = draft.shown(purpose);
  const details = services.length > 0 || purpose.measures.length > 0;
  return html`<li class="purpose" part="purpose" id="purpose-${id}">
    <div class="row">
      <h3>${basis === 'necessary' ? title : html`<label for="switch-${id}">${title}</label>`}</h3>
      ${
        basis === 'necessary'
          ? nothing
          : switchTemplate(t, {
              id: `switch-${id}`,
              describedBy: `about-${id}`,
              checked: shown === true || (shown === 'partly' && !!draft.purposes[id]),
              ...(shown === 'partly' && { partly: t('manager:partly') }),
              change: (on) => {
                draft.setPurpose(purpose, on);
                changed();
              },
            })
      }
    </div>
    <p id="about-${id}">${description}</p>
    ${
      details
        ? html`<details
            ?open=${unfolded}
            @toggle=${(event: Event) => unfold((event.target as HTMLDetailsElement).open)}
          >
            <summary>
              ${t('manager:details')} · ${t('manager:services', { count: services.length })}<span
                class="visually-hidden"
              >
                ${title}</span
              >
            </summary>
            ${unfolded ? html`${measures(options)}${serviceList(options)}` : nothing}
          </details>`
        : nothing
    }
  </li>`;
}

function serviceList({ t, draft, purpose, locale, changed }: PurposeRowOptions): TemplateResult {
  return html`<ul>
    ${draft.servicesOf(purpose).map((service) =>
      serviceCard({
        t,
        service,
        config: draft.consent.config,
        under: purpose.id,
        locale,
        checked: draft.service(service),
        ...(purpose.basis !== 'necessary' && {
          change: (on: boolean) => {
            draft.setService(service, on);
            changed();
          },
        }),
      }),
    )}
  </ul>`;
}

function measures(options: PurposeRowOptions): TemplateResult | typeof nothing {
  const { t, draft, purpose, changed, locale } = options;
  const values = draft.measures[purpose.id];
  if (!values || !purpose.measures.length) return nothing;
  const named = (entry: Purpose | Purpose['measures'][number]) =>
    textOf(options, entry, 'title').text;
  return html`<fieldset>
    <legend>${t('manager:measures.legend', { purpose: named(purpose) })}</legend>
    ${purpose.measures.map((measure) => {
      const name = `measure-${purpose.id}-${measure.id}`;
      const needed = purpose.measures.find(({ id }) => id === MEASURE_NEEDS[measure.id]);
      return html`<div class="measure">
        <div class="row">
          <label for=${name}>${textTemplate(textOf(options, measure, 'title'), locale)}</label>
          ${switchTemplate(t, {
            id: name,
            describedBy: `${name}-about`,
            checked: values[measure.id] !== false && draft.purposes[purpose.id] === true,
            disabled: !draft.purposes[purpose.id],
            change: (on) => {
              draft.setMeasure(purpose, measure.id, on);
              changed();
            },
          })}
        </div>
        <p id="${name}-about">
          ${textTemplate(textOf(options, measure, 'description'), locale)}
          ${
            needed
              ? t('manager:measures.stops', {
                  needed: named(needed),
                  measure: named(measure),
                })
              : nothing
          }
        </p>
      </div>`;
    })}
  </fieldset>`;
}
