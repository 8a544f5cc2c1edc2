import * as v from 'valibot';
import { KEYS } from './check.js';
import { nearest } from '@limpide/contract/nearest';
import { configSchema } from './schema.js';

/** What is wrong at a place: which key, what was found, what was expected. */
export interface Finding {
  path: string;
  found: string;
  expected: string;
  /** What was probably meant, where a name is close to one that there is. */
  near?: string;
}

type Issue = v.BaseIssue<unknown>;

const show = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

const keys = Object.values(KEYS).flatMap((each) => each.trim().split(' '));

/** The names that may stand where this issue is: the keys of the schema, or a list's options. */
const namesAt = (issue: Issue): string[] =>
  issue.expected === 'never'
    ? keys
    : [issue, ...(issue.issues ?? [])].flatMap(
        ({ message }) => /^one of (.*?)(, or .*)?$/.exec(message)?.[1]?.split(', ') ?? [],
      );

/** Of a union's branches, the issues of the one that the value was meant to be. */
const deepest = (issue: Issue): Issue[] => {
  const inner = (issue.issues ?? []).filter(
    ({ input, type }) => typeof input === 'object' || type !== 'string',
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
      const unknown = issue.expected === 'never';
      const name = unknown ? path.split('.').at(-1) : issue.input;
      const near = typeof name === 'string' ? nearest(name, namesAt(issue)) : undefined;
      return {
        ...(near && { near }),
        path: path || '(all)',
        found: unknown ? 'an unknown key' : show(issue.input),
        expected: unknown
          ? 'a key of the schema'
          : issue.type === 'strict_object'
            ? 'an object'
            : issue.message,
      };
    }),
  );
}

/** Says in the console what is wrong, a line each; `problems` are the core's own short findings. */
export function diagnose(source: string, problems: string[]): void {
  const found = findings(JSON.parse(source));
  for (const { path, found: was, expected, near } of found)
    console.warn(
      `[limpide] Configuration: ${path}: found ${was}, expected ${expected}.` +
        (near ? ` Did you mean "${near}"?` : ''),
    );
  const told = found.map(({ path }) => path);
  for (const path of problems)
    if (!told.some((other) => other === path || other.startsWith(path + '.')))
      console.warn(
        `[limpide] Configuration: ${path} is unknown, incomplete or given twice: it is left out.`,
      );
}
