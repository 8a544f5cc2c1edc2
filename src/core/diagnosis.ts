import * as v from 'valibot';
import { configSchema } from './schema.js';

/** What is wrong at a place: which key, what was found, what was expected. */
export interface Finding {
  path: string;
  found: string;
  expected: string;
}

type Issue = v.BaseIssue<unknown>;

const show = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

/** Of a union's branches, the issues of the one that the value was meant to be. */
const deepest = (issue: Issue): Issue[] => {
  const inner = (issue.issues ?? []).filter(
    ({ input, type }) => typeof input == 'object' || type != 'string',
  );
  const deeper = inner.filter(({ path }) => path?.length);
  return deeper.length ? deeper.flatMap(deepest) : [issue];
};

/** Everything in a configuration that is not as the schema says. */
export function findings(raw: unknown): Finding[] {
  const { issues = [] } = v.safeParse(configSchema, raw);
  return issues.flatMap((top) =>
    deepest(top).map((issue) => {
      const path = [...(issue === top ? [] : (top.path ?? [])), ...(issue.path ?? [])]
        .map(({ key }) => String(key))
        .join('.');
      const unknown = issue.expected == 'never';
      return {
        path: path || '(all)',
        found: unknown ? 'an unknown key' : show(issue.input),
        expected: unknown
          ? 'a key of the schema'
          : issue.type == 'strict_object'
            ? 'an object'
            : issue.message,
      };
    }),
  );
}

/** Says in the console what is wrong, a line each; `problems` are the core's own short findings. */
export function diagnose(source: string, problems: string[]): void {
  const found = findings(JSON.parse(source));
  for (const { path, found: was, expected } of found)
    console.warn(`[limpide] Configuration: ${path}: found ${was}, expected ${expected}.`);
  const told = found.map(({ path }) => path);
  for (const path of problems)
    if (!told.some((other) => other == path || other.startsWith(path + '.')))
      console.warn(
        `[limpide] Configuration: ${path} is unknown, incomplete or given twice: it is left out.`,
      );
}
