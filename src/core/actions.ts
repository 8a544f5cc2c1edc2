import type { Host } from './instance.js';

/**
 * Obeys `data-limpide="open | accept | refuse | withdraw"` anywhere in the page ("save" is the
 * manager's). A refusal counts by any click, a person's or a program's; an acceptance only by a
 * person's (`isTrusted`): nobody consents by script on another's behalf.
 */
export function obeyActions(host: Host): void {
  document.addEventListener('click', (event) => {
    const control = event.composedPath().find((node) => (node as HTMLElement).dataset?.limpide) as
      HTMLElement | undefined;
    const action = control?.dataset.limpide;
    // Surfaces that act on their own controls prevent the default.
    if (!action || event.defaultPrevented) return;
    event.preventDefault();
    const first = !!control?.closest('limpide-notice');
    const accepts = action == 'accept';
    if (action == 'open' || action == 'withdraw') void host[action]();
    else if (action == 'refuse' || (accepts && event.isTrusted)) {
      const cause = `${action}-all` as const;
      void host.act(cause, accepts, { layer: +first, control: cause }, first);
    }
  });
}
