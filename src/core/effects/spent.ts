import { toTrusted } from './trusted-types.js';

/** Copies of scripts that may be spent, each with whom to call where it is. */
let asked: { probe: HTMLScriptElement; call(): void }[] = [];

/**
 * Calls back, some time after `askSpent`, where no browser will ever run this script: one that was
 * parsed out of a string (`innerHTML`, a tag manager's HTML) counts as already started by the HTML
 * standard, whatever its type. To be called before it runs: a copy counts as what it is a copy of.
 */
export function whenSpent(script: HTMLScriptElement, call: () => void): void {
  // Only a parser clears "force async": a script that code has made is not spent.
  if (script.async && !script.hasAttribute('async')) return;
  const probe = script.cloneNode() as HTMLScriptElement;
  for (const name of probe.getAttributeNames()) probe.removeAttribute(name);
  asked.push({ probe, call });
}

/**
 * Finds out, for all scripts that `whenSpent` was called for: an empty address fails without a
 * request, and what has not failed when a new element has, put after them, is spent.
 */
export function askSpent(): void {
  const now = asked;
  if (!now[0]) return;
  asked = [];
  const alive = new Set<EventTarget | null>();
  const control = document.createElement('script');
  control.onerror = () => {
    for (const { probe, call } of now) if (!alive.has(probe)) call();
  };
  // In the page together: it is told of one change, however many there are.
  const place = document.createElement('span');
  for (const { probe } of now) probe.onerror = () => alive.add(probe);
  for (const each of [...now.map(({ probe }) => probe), control]) {
    each.src = toTrusted('');
    place.append(each);
  }
  document.head.append(place);
  place.remove();
}

/** The same script as code makes one: with its attributes, nonce and text, and not yet started. */
export function unspent(script: HTMLScriptElement): HTMLScriptElement {
  const fresh = document.createElement('script');
  for (const { name, value } of script.attributes) {
    const isCode = name.startsWith('on');
    const trusted = name === 'src' || isCode;
    fresh.setAttribute(
      name,
      trusted ? toTrusted(value, isCode ? 'createScript' : undefined) : value,
    );
  }
  // Hidden from the attribute once the element is in a page.
  fresh.nonce = script.nonce;
  if (script.text) fresh.text = toTrusted(script.text, 'createScript');
  return fresh;
}
