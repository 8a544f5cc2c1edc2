/**
 * How long anything may take to come true, in milliseconds: generous, since two cores shared by two
 * browsers and a server are sometimes very slow, and only a failure waits that long.
 */
export const PATIENCE = 20_000;

/**
 * A call as one expression for the page. `__name` is what the TypeScript loader of the tests wraps
 * functions in; the page has none.
 */
export const expression = (call: (argument: never) => unknown, argument: unknown): string =>
  `((__name) => (${call.toString()})(${JSON.stringify(argument)}))((value) => value)`;
