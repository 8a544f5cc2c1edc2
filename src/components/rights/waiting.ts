import { html, type TemplateResult } from 'lit';
import type { KeptForm } from '../../core/forms.js';
import { noteTemplate, strongLine, wayOut } from '../../ui/forms/form-frame.js';
import type { RightsContext } from './request/context.js';
import { requestForm } from './definition.js';
import { linesTemplate, reviewLines } from './review-step.js';

/** A request that has not left: what is known of it, and nothing that is not yet so. */
export const waitingTemplate = (
  context: RightsContext,
  kept: KeptForm,
  options: { lasting: boolean; drop: () => void },
): TemplateResult => {
  const { t } = context;
  const line = (key: string) => t(`rights:waiting.${key}`);
  const lines = [
    strongLine(line(options.lasting ? 'text' : 'page')),
    line('none'),
    line('meanwhile'),
  ];
  return html`
    <section class="waiting" part="waiting">
      ${noteTemplate({ lines })}
      ${linesTemplate(reviewLines({ ...context, draft: requestForm.fromMessage(kept.message) }))}
      ${wayOut(line('delete'), options.drop)}
    </section>
  `;
};

/** What a page says where a request was definitively refused. */
export const refusedTemplate = (
  { t }: RightsContext,
  { named, discard }: { named: boolean; discard: (() => void) | undefined },
): TemplateResult =>
  noteTemplate({
    lines: [strongLine(t('rights:refused.title')), t(`rights:refused.${named ? 'text' : 'other'}`)],
    action: discard && wayOut(t('rights:refused.discard'), discard),
  });
