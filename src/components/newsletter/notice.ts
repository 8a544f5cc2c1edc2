import { html, type TemplateResult } from 'lit';
import { plainText } from '../../law/document/inline.js';
import type { NoticeLine } from '../../law/texts/sign-up-notice.js';
import { inlineTemplate } from '../../ui/templates/inline.js';
import { valuesOf, type NewsletterContext } from './context.js';

/** The consents in our words: which field, and what it says. */
export const consentTexts = (context: NewsletterContext): Record<string, string> => {
  const { t, options } = context;
  const values = valuesOf(context);
  return {
    newsletter: t('newsletter:newsletter', values),
    ...(options.openTracking && { openTracking: t('newsletter:openTracking', values) }),
  };
};

/**
 * The information due before a sign-up, as it stands on screen: its hash goes with the
 * sign-up. The words beside the boxes are ours, or those of the page's own form.
 */
export function shownText(context: NewsletterContext): string {
  const { notice, own } = context;
  return [
    ...(own?.consents ?? Object.values(consentTexts(context))),
    ...notice.lines.map(({ term, text }) => `${term} – ${plainText(text)}`),
    plainText(notice.policy),
  ].join('\n');
}

const list = (lines: NoticeLine[]): TemplateResult => html`
  <dl>
    ${lines.map(
      ({ term, text }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${inlineTemplate(text)}</dd>
        </div>`,
    )}
  </dl>
`;

/**
 * The notice: folded to one line, which unfolds in place, or whole; the way to the policy always shows.
 * Folded it stands under the button: who, what for and that it can be taken back are said beside the
 * boxes, above.
 */
export function noticeTemplate(
  { t, notice }: NewsletterContext,
  { folded }: { folded: boolean },
): TemplateResult {
  const lines = list(notice.lines);
  return html`
    <div
      class=${folded ? 'notice folded' : 'notice'}
      part="notice"
      role="group"
      aria-label=${t('newsletter:information')}
    >
      ${
        folded
          ? html`<details>
              <summary>${t('newsletter:more')}</summary>
              ${lines}
            </details>`
          : lines
      }
      <p>${inlineTemplate(notice.policy)}</p>
    </div>
  `;
}
