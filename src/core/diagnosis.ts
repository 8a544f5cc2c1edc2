import * as v from 'valibot';
import { KEYS } from './check-keys.js';
import { nearest } from '@limpide/contract/nearest';
import { configSchema } from './schema.js';
import { misnamedPurposes } from './signals/misnamed.js';
import { VENDORS } from './signals/vocabulary.js';

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
/** Keys of `signals`, wherever in it. */
const SIGNALS = [
  ...VENDORS,
  ...[
    'dataLayer',
    'mode',
    'types',
    'adsDataRedaction',
    'urlPassthrough',
    'region',
    'waitForUpdate',
  ],
];

/** The names that may stand where this issue is: the keys of the schema, or a list's options. */
const namesAt = (issue: Issue, path: string): string[] =>
  issue.expected === 'never'
    ? path.startsWith('signals.')
      ? SIGNALS
      : keys
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

interface Raw {
  purposes?: (string | { id?: string; basis?: string })[];
  signals?: unknown;
}

/** Purposes that signals are fed by: the schema alone cannot know which ones there are. */
function purposesOfSignals({ purposes = [], signals }: Raw): Finding[] {
  if (!Array.isArray(purposes)) return [];
  const known = purposes.map((each) => {
    const { id = '', basis } = typeof each === 'string' ? { id: each } : { ...each };
    return {
      id,
      basis: basis ?? { audience: 'exempt', necessary: 'necessary' }[id] ?? 'consent',
    };
  });
  return misnamedPurposes(signals, known).map(({ path, name, found, may }) => {
    const near = nearest(name, may);
    return {
      ...(near && { near }),
      path,
      found,
      expected: `a purpose that asks for consent: ${may.join(', ') || 'there is none'}`,
    };
  });
}

/** Everything in a configuration that is not as the schema says. */
export function findings(raw: unknown): Finding[] {
  const { issues = [] } = v.safeParse(configSchema, raw);
  const found = issues.flatMap((top) =>
    deepest(top).map((issue) => {
      const path = [...(issue === top ? [] : (top.path ?? [])), ...(issue.path ?? [])]
        .map(({ key }) => String(key))
        .join('.');
      const unknown = issue.expected === 'never';
      const name = unknown ? path.split('.').at(-1) : issue.input;
      const near = typeof name === 'string' ? nearest(name, namesAt(issue, path)) : undefined;
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
  return [...found, ...purposesOfSignals(Object(raw) as Raw)];
}

/** What this page's console has been told. */
const lines = new Set<string>();

/** Says in the console what is wrong, a line each; `problems` are the core's own short findings. */
export function diagnose(source: string, problems: string[]): void {
  const found = findings(JSON.parse(source));
  for (const { path, found: was, expected, near } of found) {
    const line =
      `[limpide] Configuration: ${path}: found ${was}, expected ${expected}.` +
      (near ? ` Did you mean "${near}"?` : '');
    // Two that look at different places may both have asked.
    if (!lines.has(line)) console.warn(line);
    lines.add(line);
  }
  const told = found.map(({ path }) => path);
  for (const path of problems)
    if (!told.some((other) => other === path || other.startsWith(path + '.')))
      console.warn(
        `[limpide] Configuration: ${path} is unknown, incomplete or given twice: it is left out.`,
      );
}
