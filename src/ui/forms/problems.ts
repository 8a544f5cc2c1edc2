/** What is wrong with a form, and how to correct it: by the id of each field, in the form's order. */
export type Problems = ReadonlyMap<string, string>;

export const NO_PROBLEMS: Problems = new Map();

/**
 * Pointers (RFC 6901) into the message that the endpoint complains about (RFC 9457, with `errors`),
 * in its order; empty where it names none.
 */
export function pointersOf(problem: Record<string, unknown>): string[] {
  const errors = Array.isArray(problem['errors']) ? problem['errors'] : [];
  return errors.flatMap((each: { pointer?: unknown } | null) =>
    typeof each?.pointer === 'string' ? [each.pointer] : [],
  );
}

/**
 * The field that a pointer means, from a table of pointers: the longest that it begins with.
 * Undefined for what no field of the form has set.
 */
export function fieldOf(pointer: string, table: Record<string, string>): string | undefined {
  const [found] = Object.keys(table)
    .filter((each) => pointer === each || pointer.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length);
  return found === undefined ? undefined : table[found];
}

/** Puts problems in words, by field. */
export const inWords = (
  faults: ReadonlyMap<string, string>,
  words: (key: string) => string,
): Problems => new Map([...faults].map(([id, key]) => [id, words(key)]));

/** Gives the focus to a field, or to the first control of a group of them. */
export function focusField(root: ParentNode, id: string): void {
  const field = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const control = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field;
  control?.focus();
}
