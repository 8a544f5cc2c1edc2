/**
 * Registers an element, unless the tag is taken: a page may carry two copies of the script, and the
 * first one wins. A tag taken by another class is said in the console, since ours will not show.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element)
    console.warn(`[limpide] <${tag}> is defined already; this copy leaves it as it is.`);
}
