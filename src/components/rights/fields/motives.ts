import { nothing, type TemplateResult } from 'lit';
import type { RequestMotive } from '@limpide/contract/kinds/rights-request/vocabulary';
import { groupTemplate } from '../../../ui/forms/field.js';
import type { Editing } from '../request/context.js';
import { withMotive } from '../request/request-draft.js';

/** Requests in everyday words, each of which stands for a right. */
export function motives(editing: Editing): TemplateResult | typeof nothing {
  const { t, config, options, draft, edit } = editing;
  if (options.motives.length === 0) return nothing;
  const organisation = config.organisation.name;
  return groupTemplate({
    t,
    id: 'motives',
    type: 'checkbox',
    legend: t('rights:motives.legend'),
    hint: t('rights:motives.hint'),
    options: options.motives.map((value) => ({
      value,
      label: t(`rights:motives.${value}`, { organisation }),
      hint: t(`rights:motives.${value}Hint`),
    })),
    checked: (value) => draft.motives.includes(value as RequestMotive),
    change: (value, on) => edit(withMotive(draft, value as RequestMotive, on)),
  });
}
