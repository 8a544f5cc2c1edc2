/** On the mark that stands for a template until its placeholder comes. */
export const MARK = 'data-limpide-mark';
export const MARKS = `span[${MARK}]`;

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function forget(target: Element): void {
  waiting.delete(target);
  observer?.unobserve(target);
  if (target.hasAttribute(MARK)) target.remove();
}

function go(target: Element): void {
  const run = waiting.get(target);
  forget(target);
  run?.();
}

function watch(): IntersectionObserver {
  // Who tabs must find the buttons of all of them, also where the next link is a screen away.
  addEventListener('keydown', () => [...waiting.keys()].forEach(go), { capture: true });
  const margins = { rootMargin: '50%', scrollMargin: '50%' };
  return new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) go(target);
  }, margins);
}

/** Whether a mark is one of ours; a copy of one is not. */
export const isMarkOfOurs = (mark: Element): boolean => waiting.has(mark);

export interface Wait {
  /** The element has perhaps moved. */
  follow(): void;
  stop(): void;
}

/**
 * Calls `run` once, when an element is about one window away at most, or a key is pressed. A template has no
 * box: a mark without size is put before it, out of the flow, which takes no room in a grid either.
 */
export function whenNear(element: Element, run: () => void): Wait {
  let target = element;
  const follow = () => {
    if (target !== element && target.nextSibling !== element) element.before(target);
  };
  if (element instanceof HTMLTemplateElement) {
    target = document.createElement('span');
    target.setAttribute(MARK, '');
    (target as HTMLElement).style.position = 'absolute';
    follow();
  }
  waiting.set(target, run);
  (observer ??= watch()).observe(target);
  return { follow, stop: () => forget(target) };
}
