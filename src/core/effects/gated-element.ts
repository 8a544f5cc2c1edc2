import { toTrusted } from './trusted-types.js';

/** What fetches, or carries a document: each waits as `data-limpide-…`, or as `data-…`. */
const NAMES = ['src', 'srcset', 'poster', 'href', 'srcdoc'];
/** Elements whose own address is gated even where the page has left it live. */
export const FETCHING = 'iframe,img,video,audio,source,track,embed,object,link';
/** Those that stop only when they leave the page, and start anew when they come back. */
const RESTARTED = 'iframe,embed,object,video,audio';

/** What an element keeps until it may be used: under our own name first, which no other script uses. */
export const heldAttribute = (element: Element, name: string): string | null =>
  element.getAttribute('data-limpide-' + name) ?? element.getAttribute('data-' + name);

/** Where a script comes from, gated or not; null for one that is written in the page. */
export const sourceOf = (script: Element): string | null =>
  heldAttribute(script, 'src') ?? script.getAttribute('src');

/** An element and what is in it, less what has a gate of its own. */
const partsOf = (element: Element) =>
  [element, ...element.querySelectorAll('*')].filter(
    (part) => part.closest('[data-purpose]') === element,
  );

/** Each attribute that may fetch: its element, its live name, what waits for it, what it is now. */
function* fetches(element: Element) {
  for (const part of partsOf(element))
    for (const name of NAMES) {
      // A picture of the page's own, which the placeholder shows.
      if (name === 'poster' && part.localName !== 'video') continue;
      const live = part.localName === 'object' && /^(src|href)$/.test(name) ? 'data' : name;
      yield { part, name, live, kept: heldAttribute(part, name), now: part.getAttribute(live) };
    }
}

const isElsewhere = (address: string) => {
  try {
    const { protocol, origin } = new URL(address, document.baseURI);
    return /^http/.test(protocol) && origin !== location.origin;
  } catch {
    return false;
  }
};

/**
 * Whether a live attribute is what the gate holds: it says the same, or leads elsewhere, or there
 * is no other. A page may show a local picture until then.
 */
const isGated = ({
  part,
  name,
  kept,
  now,
}: ReturnType<typeof fetches> extends Generator<infer T> ? T : never) =>
  now != null &&
  (kept == null
    ? part.matches(FETCHING) && name !== 'poster' && (name !== 'href' || part.localName === 'link')
    : now === kept || isElsewhere(now));

/** Whether an element that is not allowed fetches something: a copy, or markup left live. */
export const isLive = (element: Element): boolean => [...fetches(element)].some(isGated);

/** Whether something that waits is not there: never opened, or taken away by the page. */
export const isMissing = (element: Element): boolean =>
  [...fetches(element)].some(({ kept, now }) => kept != null && now == null);

/** Out of the page and in again, in the same place: the page keeps the element that it knows. */
function restart(element: Element, change: () => void): void {
  const place = document.createComment('');
  if (element.isConnected && element.matches(RESTARTED)) element.replaceWith(place);
  try {
    change();
  } finally {
    if (place.parentNode) place.replaceWith(element);
  }
}

/** Lets an element fetch. What it waited with stays readable, for copies of it. */
export function goLive(element: Element): void {
  const change = () => {
    for (const { part, live, kept, now, name } of fetches(element))
      if (kept != null && kept !== now)
        part.setAttribute(live, toTrusted(kept, name === 'srcdoc' ? 'createHTML' : undefined));
  };
  // Chromium forgets an address that a frame is given in the very moment of its parsing.
  const isParsed = document.readyState === 'loading' && element.matches('iframe');
  if (isParsed || element.matches('embed,object')) restart(element, change);
  else change();
  element.closest<HTMLMediaElement>('video,audio')?.load();
}

/**
 * Makes an element inert again, as it was written; `all`: whatever it fetches by now. Its address
 * is kept where nothing else keeps it.
 */
export function goInert(element: Element, all = false, there = element.isConnected): void {
  const change = () => {
    for (const entry of [...fetches(element)]) {
      const { part, name, live, kept, now } = entry;
      if (now == null || !(isGated(entry) || (all && kept != null))) continue;
      if (kept == null) part.setAttribute('data-limpide-' + name, now);
      part.removeAttribute(live);
    }
  };
  if (there) restart(element, change);
  else change();
  if (there) element.closest<HTMLMediaElement>('video,audio')?.load();
}
