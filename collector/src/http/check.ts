import * as v from 'valibot';
import { Problem, type FaultyMember } from './problem.js';

const escapePointer = (key: unknown): string =>
  String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

/** What went wrong, in a word: for programs that say it in their own. */
const codeOf = ({ kind, type, expected, input }: v.BaseIssue<unknown>): string => {
  if (type === 'strict_object' && expected === 'never') return 'unknown';
  if (input === undefined || type === 'min_length') return 'missing';
  if (type === 'min_value') return 'too-small';
  return kind === 'validation' && type === 'max_length' ? 'too-long' : 'invalid';
};

const toMember = (issue: v.BaseIssue<unknown>): FaultyMember => ({
  pointer: (issue.path ?? []).map(({ key }) => `/${escapePointer(key)}`).join(''),
  code: codeOf(issue),
  // Never the value itself: what was refused may be personal data, and this is written to logs.
  detail:
    issue.type === 'strict_object'
      ? issue.expected === 'never'
        ? 'unknown key'
        : 'missing'
      : issue.type === 'raw_check'
        ? issue.message
        : `expected ${issue.kind === 'schema' ? (issue.expected ?? issue.message) : issue.message}`,
});

/** What is wrong with a value: nothing, or each faulty key, twenty at most. */
export const faultsOf = (schema: v.GenericSchema, value: unknown): FaultyMember[] => {
  const result = v.safeParse(schema, value);
  return result.success ? [] : result.issues.slice(0, 20).map(toMember);
};

/**
 * The value as the schema gives it back.
 * @throws Problem 400 that names each faulty key, twenty at most
 */
export function parseOrRefuse<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  slug: string,
  title: string,
): Output {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw invalid(result.issues.slice(0, 20).map(toMember), slug, title);
}

/** A 400 that names each faulty key. */
export function invalid(errors: FaultyMember[], slug: string, title: string): Problem {
  const detail = errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join('; ');
  return new Problem(400, slug, title, detail, { errors });
}
