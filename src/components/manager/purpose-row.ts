import { html, nothing, type TemplateResult } from 'lit';
import type { Purpose } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
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

/** A text of the purpose: the owner's, else ours. */
export const purposeText = (t: Translate, purpose: Purpose, key: 'title' | 'description'): string =>
  purpose[key] ??
  (/^(necessary|audience|audience-advanced|personalisation|advertising|media|social)$/.test(
    purpose.id,
  )
    ? t(`purposes:${purpose.id}.${key}`)
    : key === 'title'
      ? purpose.id
      : '');

/** A purpose: title, description, switch; its measures and services folded under it. */
export function purposeRow(options: PurposeRowOptions): TemplateResult {
  const { t, draft, purpose, unfolded, unfold, changed } = options;
  const { id, basis } = purpose;
  const services = draft.servicesOf(purpose);
  const title = purposeText(t, purpose, 'title');
  const description = purposeText(t, purpose, 'description');
  const shown = draft.shown(purpose);
  const details = services.length > 0 || purpose.measures.length > 0;
  return html`<li class="purpose" id="purpose-${id}">
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
            ${unfolded ? html`${measures(options, title)}${serviceList(options)}` : nothing}
          </details>`
        : nothing
    }
  </li>`;
}

function serviceList({ t, draft, purpose, locale, changed }: PurposeRowOptions): TemplateResult {
  const organisation = draft.consent.config.organisation.name;
  return html`<ul>
    ${draft.servicesOf(purpose).map((service) =>
      serviceCard({
        t,
        service,
        organisation,
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

function measures(
  { t, draft, purpose, changed }: PurposeRowOptions,
  title: string,
): TemplateResult | typeof nothing {
  const values = draft.measures[purpose.id];
  if (!values || !purpose.measures.length) return nothing;
  const known = (
    measure: { id: string; title?: string; description?: string },
    key: 'title' | 'description',
  ) =>
    measure[key] ??
    (/^(pages|visits|activity|return)$/.test(measure.id) ? t(`measures:${measure.id}.${key}`) : '');
  return html`<fieldset>
    <legend>${t('manager:measures.legend', { purpose: title })}</legend>
    ${purpose.measures.map((measure) => {
      const name = `measure-${purpose.id}-${measure.id}`;
      const needed = purpose.measures.find(({ id }) => id === MEASURE_NEEDS[measure.id]);
      return html`<div class="measure">
        <div class="row">
          <label for=${name}>${known(measure, 'title') || measure.id}</label>
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
          ${known(measure, 'description')}
          ${
            needed
              ? t('manager:measures.stops', {
                  needed: known(needed, 'title'),
                  measure: known(measure, 'title'),
                })
              : nothing
          }
        </p>
      </div>`;
    })}
  </fieldset>`;
}
