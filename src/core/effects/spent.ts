import { toTrusted } from './trusted-types.js';

/**
 * Calls back where no browser will ever run this script: one that was parsed out of a string
 * (`innerHTML`, a tag manager's HTML) counts as already started by the HTML standard, whatever its
 * type. A copy counts as what it is a copy of, and an empty address fails without a request: one
 * that has not failed when a new element has is spent.
 */
export function whenSpent(script: HTMLScriptElement, call: () => void): void {
  // Only a parser clears "force async": a script that code has made is not spent.
  if (script.async && !script.hasAttribute('async')) return;
  const probe = script.cloneNode() as HTMLScriptElement;
  for (const name of probe.getAttributeNames()) probe.removeAttribute(name);
  const control = document.createElement('script');
  let runs = false;
  probe.onerror = () => (runs = true);
  control.onerror = () => runs || call();
  for (const each of [probe, control]) {
    each.src = toTrusted('');
    document.head.append(each);
    each.remove();
  }
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
