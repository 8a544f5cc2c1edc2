import { html, nothing, type TemplateResult } from 'lit';
import { CAPACITIES, type Capacity } from '@limpide/contract/kinds/rights-request/vocabulary';
import { groupTemplate } from '../../../ui/forms/field.js';
import type { Editing } from '../request/context.js';
import { field } from './text-field.js';

/** Who is concerned, and what proves that another may act; no document is asked for. */
function onBehalf(editing: Editing, capacity: Capacity): TemplateResult | typeof nothing {
  const { t, draft, edit } = editing;
  if (draft.capacity !== capacity || capacity === 'self') return nothing;
  return html`
    ${field(editing, 'person', {
      label: t('rights:person'),
      hint: capacity === 'mandatary' ? t('rights:mandate.personHint') : undefined,
    })}
    ${
      capacity === 'mandatary'
        ? html`${field(editing, 'mandate-object', {
            label: t('rights:mandate.object'),
            hint: t('rights:mandate.objectHint'),
            required: true,
          })}
          ${field(editing, 'mandate-duration', {
            label: t('rights:mandate.duration'),
            hint: t('rights:mandate.durationHint'),
            required: true,
          })}
          ${groupTemplate({
            t,
            id: 'mandate-answer',
            type: 'checkbox',
            legend: t('rights:mandate.answer'),
            options: [
              {
                value: 'receives',
                label: t('rights:mandate.receives'),
                hint: t('rights:mandate.receivesHint'),
              },
            ],
            checked: () => draft.receivesAnswer,
            change: (_, receivesAnswer) => edit({ ...draft, receivesAnswer }),
          })}`
        : nothing
    }
  `;
}

/** For whom it is asked. */
export const capacity = (editing: Editing): TemplateResult => {
  const { t, draft, problems, edit } = editing;
  return groupTemplate({
    t,
    id: 'capacity',
    type: 'radio',
    legend: t('rights:capacity.legend'),
    required: true,
    error: problems.get('capacity'),
    options: CAPACITIES.map((value) => ({
      value,
      label: t(`rights:capacity.${value}`),
      hint: value === 'self' ? undefined : t(`rights:capacity.${value}Hint`),
      more: onBehalf(editing, value),
    })),
    checked: (value) => draft.capacity === value,
    change: (value) => edit({ ...draft, capacity: value as Capacity }),
  });
};
