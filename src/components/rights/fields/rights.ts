import { html, nothing, type TemplateResult } from 'lit';
import type { RequestRight } from '@limpide/contract/kinds/rights-request/vocabulary';
import { fieldTemplate, groupTemplate, type Option } from '../../../ui/forms/field.js';
import { titleOf, type Editing } from '../request/context.js';
import { withRight } from '../request/request-draft.js';
import { COMMON_RIGHTS, WITHOUT_DETAILS } from '../request/options.js';
import { field } from './text-field.js';

/** Longest texts that the endpoint takes, in characters. */
const LONG = 2000;

/** What may be said about a right, once it is ticked. */
function more(editing: Editing, right: RequestRight): TemplateResult | typeof nothing {
  const { t, draft, problems, edit } = editing;
  if (!draft.rights.includes(right) || WITHOUT_DETAILS.includes(right)) return nothing;
  const id = `details-${right}`;
  return html`
    ${
      right === 'post-mortem'
        ? groupTemplate({
            t,
            id: 'scope',
            type: 'radio',
            legend: t('rights:directives.scope'),
            required: true,
            options: ['particular', 'general'].map((value) => ({
              value,
              label: t(`rights:directives.${value}`),
              hint: t(`rights:directives.${value}Hint`),
            })),
            checked: (value) => draft.scope === value,
            change: (value) => edit({ ...draft, scope: value as typeof draft.scope }),
          })
        : nothing
    }
    ${fieldTemplate({
      t,
      id,
      type: 'textarea',
      maxlength: LONG,
      label: t(`rights:rights.${right}.details`),
      value: draft.details[right] ?? '',
      error: problems.get(id),
      change: (value) => edit({ ...draft, details: { ...draft.details, [right]: value } }),
    })}
    ${
      right === 'post-mortem'
        ? field(editing, 'executor', {
            label: t('rights:directives.executor'),
            hint: t('rights:directives.executorHint'),
          })
        : nothing
    }
  `;
}

/** What is asked for: the four that most people need, then the others behind a line. */
export const rights = (editing: Editing): TemplateResult => {
  const { t, options, draft, problems, edit } = editing;
  const option = (right: RequestRight): Option => ({
    value: right,
    label: titleOf(t, right),
    hint: t(`rights:rights.${right}.hint`),
    more: more(editing, right),
  });
  const common = options.offer.filter((right) => COMMON_RIGHTS.includes(right));
  const others = options.offer.filter((right) => !common.includes(right));
  // Where none of the four is offered, nothing is left to fold the others under.
  const shown = common.length > 0 ? common : others;
  return groupTemplate({
    t,
    id: 'rights',
    type: 'checkbox',
    legend: t('rights:rights.legend'),
    hint: t('rights:rights.hint'),
    required: true,
    error: problems.get('rights'),
    options: shown.map(option),
    folded:
      shown === others
        ? undefined
        : { summary: t('rights:rights.others'), options: others.map(option) },
    checked: (right) => draft.rights.includes(right as RequestRight),
    change: (right, on) => edit(withRight(draft, right as RequestRight, on)),
  });
};
