import type { OptionRule } from './catalogue-file.js';

/** Names of the options that are missing though required, or not as their rule says. */
export const wrongOptions = (
  rules: Record<string, OptionRule>,
  options: Record<string, unknown>,
): string[] =>
  Object.entries(rules)
    .filter(([name, { pattern, required }]) =>
      options[name] == null ? required : !new RegExp(pattern).test(String(options[name])),
    )
    .map(([name]) => name);
