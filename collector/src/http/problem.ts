import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface FaultyMember {
  /** JSON pointer into the body, or the name of the header or query parameter. */
  pointer: string;
  /** `missing`, `invalid`, `too-long`, `unknown`…: for programs that have words of their own. */
  code?: string;
  detail: string;
}

export interface ProblemMore {
  errors?: FaultyMember[];
  headers?: Record<string, string>;
}

/** An answer that is not a success, as RFC 9457 wants it. Thrown by handlers, rendered by the app. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: ContentfulStatusCode,
    /** Ends the `type` URN and never changes: programs tell problems apart by it. */
    readonly slug: string,
    readonly title: string,
    readonly detail: string,
    readonly more: ProblemMore = {},
  ) {
    super(`${status} ${slug}: ${detail}`);
  }
}

/** Renders a problem, with the headers that were set before: without them a page could not read it. */
export function answerProblem(context: Context, problem: Problem): Response {
  const { status, slug, title, detail } = problem;
  const { errors, headers } = problem.more;
  context.set('problem', slug);
  const body = { type: `urn:limpide:problem:${slug}`, title, status, detail, errors };
  return context.body(JSON.stringify(body), status, {
    ...headers,
    'content-type': 'application/problem+json',
  });
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Slug of the problem that was answered, for the log. */
    problem: string;
  }
}
