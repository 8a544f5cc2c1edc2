import { html, type TemplateResult } from 'lit';
import type { NewsletterContext } from './context.js';

/** Elements whose owner has been told. */
const told = new WeakSet<HTMLElement>();

/** Instead of a form that could not say what people sign up to; its owner reads why, once. */
export function closedTemplate(
  { t }: Pick<NewsletterContext, 't'>,
  { element, gaps }: { element: HTMLElement; gaps: readonly string[] },
): TemplateResult {
  if (!told.has(element))
    console.error(
      `[limpide] newsletter: the form does not show, since its notice has gaps: ${gaps.join(', ')}.`,
      'Complete the facts of the newsletter in policy.facts.',
    );
  told.add(element);
  return html`<p>${t('newsletter:closed')}</p>`;
}
