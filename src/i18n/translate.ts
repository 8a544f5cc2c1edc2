/** What a message may be given: `count` chooses the plural, the rest is put in place of `{{name}}`. */
export type Values = Record<string, unknown>;

/** A text by its key, in i18next's notation: `namespace:key.sub`. Plain text, never HTML. */
export type Translate = (key: string, values?: Values) => string;

/** Compiled messages by namespace, as build/messages.mjs writes them. */
export type Catalogue = Record<string, object>;

/**
 * The one function that components see, over messages compiled at build time. A key that does not
 * exist comes back as it is and is named in the console once: the build has checked ours, so it can
 * only be a mistake in a component.
 */
export function translator(catalogue: Catalogue): Translate {
  const reported = new Set<string>();
  return (key, values = {}) => {
    let found: unknown = catalogue;
    for (const part of key.split(/[:.]/))
      found = Object.hasOwn(Object(found), part)
        ? (found as Record<string, unknown>)[part]
        : undefined;
    if (typeof found === 'function') return (found as (values: Values) => string)(values);
    if (typeof found === 'string') return found;
    if (!reported.has(key)) console.error(`[limpide] no text for ${key}`);
    reported.add(key);
    return key;
  };
}
