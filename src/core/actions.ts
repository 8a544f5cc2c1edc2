import type { Host } from './instance.js';

/**
 * Obeys `data-limpide="open | accept | refuse | save | withdraw"` anywhere in the page.
 * A refusal counts by any click, a person's or a program's; an acceptance only by a person's
 * (`isTrusted`): nobody consents by script on another's behalf.
 */
export function obeyActions(host: Host): void {
  document.addEventListener('click', (event) => {
    const control = event.composedPath().find((node) => (node as HTMLElement).dataset?.limpide) as
      HTMLElement | undefined;
    const action = control?.dataset.limpide;
    // Surfaces that act on their own controls prevent the default.
    if (!action || event.defaultPrevented) return;
    event.preventDefault();
    const first = control?.parentElement?.localName == 'limpide-notice';
    const ui = { layer: +first, control: action + '-all' };
    if (action == 'open') void host.open();
    if (action == 'withdraw') void host.withdraw();
    if (action == 'save') document.querySelector<Savable>('limpide-manager')?.save?.();
    if (action == 'refuse') void host.act('refuse-all', false, ui, first);
    if (action == 'accept' && event.isTrusted) void host.act('accept-all', true, ui, first);
  });
}

interface Savable extends HTMLElement {
  save?(): void;
}
