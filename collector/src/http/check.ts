import * as v from 'valibot';
import { Problem, type FaultyMember } from './problem.js';

const escape = (key: unknown): string =>
  String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

const toMember = (issue: v.BaseIssue<unknown>): FaultyMember => ({
  pointer: (issue.path ?? []).map(({ key }) => `/${escape(key)}`).join(''),
  // Never the value itself: what was refused may be personal data, and this is written to logs.
  detail:
    issue.type === 'strict_object'
      ? issue.expected === 'never'
        ? 'unknown key'
        : 'missing'
      : `expected ${issue.kind === 'schema' ? (issue.expected ?? issue.message) : issue.message}`,
});

/** The value as the schema gives it back; otherwise a 400 that names each faulty key. */
export function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  slug: string,
  title: string,
): Output {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const errors = result.issues.slice(0, 20).map(toMember);
  const detail = errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join('; ');
  throw new Problem(400, slug, title, detail, { errors });
}
