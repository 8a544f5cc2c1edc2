import type { PageInstance } from './instance.js';
import type { ShownText } from './pending-decision.js';
import { warn } from './warn.js';

/** A surface of ours: the notice, which says what it shows, or the manager, which obeys by itself. */
interface SurfaceElement extends HTMLElement {
  shown?: ShownText;
  obey?(action: string, event: Event): void;
}

/**
 * Obeys `data-limpide="open | accept | refuse | save | withdraw"` anywhere in the page, in open
 * shadow roots too. A refusal counts by any click, a person's or a program's; an acceptance only by
 * a person's (`isTrusted`): consent cannot be given by script on another person's behalf.
 * On the window and in the capture phase: no handler of the page comes first, and whether one
 * prevents or stops the click, people can always come back on a choice.
 */
export function obeyActions(instance: PageInstance): void {
  addEventListener(
    'click',
    (event) => {
      const path = event.composedPath() as SurfaceElement[];
      const action = path.find((node) => node.dataset?.limpide)?.dataset.limpide;
      if (!action) return;
      event.preventDefault();
      const cause = `${action}-all` as 'accept-all';
      const surface =
        path.find((node) => node.obey) ??
        (action === 'save' && document.querySelector<SurfaceElement>('limpide-manager'));
      const shown = path.find((node) => node.localName === 'limpide-notice')?.shown;
      const accepts = action === 'accept';
      if (surface) surface.obey?.(action, event);
      else if (action === 'open' || action === 'withdraw') instance[action]().catch(warn);
      else if (action === 'refuse' || (accepts && event.isTrusted))
        void instance.act(cause, accepts, { layer: +!!shown, control: cause }, shown, !!shown);
    },
    true,
  );
}
