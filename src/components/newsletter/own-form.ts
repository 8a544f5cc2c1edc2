import type { SlottedFormController } from '../../ui/forms/slotted.js';
import { MORE } from './sign-up-draft.js';

/** What a form of the page's own asks for, and says beside its boxes. */
export interface OwnForm {
  fields: readonly string[];
  consents: readonly string[];
}

/** What stands in the page's own form: a text counts as it is seen. */
export const ownFormOf = (slotted: SlottedFormController): OwnForm => ({
  fields: MORE.filter((name) => slotted.control(name)),
  consents: ['newsletter', 'open-tracking'].flatMap((name) =>
    [...(slotted.control(name)?.labels ?? [])].map((label) => label.innerText.trim()),
  ),
});

/**
 * Makes the page's own form ours: it is named, unless it has a name, and what it says for want of a
 * script (`data-limpide-notice`) is said by our notice.
 */
export function adoptOwnForm(
  element: HTMLElement,
  slotted: SlottedFormController | undefined,
  name: () => string,
): void {
  for (const own of element.querySelectorAll<HTMLElement>('[data-limpide-notice]'))
    own.hidden = !!slotted?.ready;
  const form = slotted?.ready && slotted.form;
  if (form && !form.hasAttribute('aria-labelledby')) form.ariaLabel ??= name();
}
