/** The language that defines the keys, and that the others must match. */
export const REFERENCE = 'fr';

/** The plural form at the end of an i18next key. */
export const FORM = /_(zero|one|two|few|many|other)$/;
/** A variable in a text; the second group is its format, if any. */
export const VARIABLE = /{{\s*([\w.]+)\s*(,[^}]*)?}}/g;

/** Dotted key → text, for a nested object of messages. */
export function flatten(messages, prefix = '') {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? flatten(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}
