import type { OptionRule } from './catalogue-file.js';

/** A text, a number or a yes or no, as its rule says; anything else has no such form. */
const fits = (value: unknown, pattern: string) =>
  /^(string|number|boolean)$/.test(typeof value) &&
  // What is written as a text is a text: `true` is no name.
  (typeof value !== 'boolean' || pattern.includes('true')) &&
  new RegExp(pattern).test(String(value));

/** Names of the options that are missing though required, or not as their rule says. */
export const wrongOptions = (
  rules: Record<string, OptionRule>,
  options: Record<string, unknown>,
): string[] =>
  Object.entries(rules)
    .filter(([name, { pattern, required }]) =>
      options[name] == null ? required : !fits(options[name], pattern),
    )
    .map(([name]) => name);
