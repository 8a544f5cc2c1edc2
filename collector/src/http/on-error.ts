import type { ErrorHandler } from 'hono';
import { codeOf, isUnavailable, sqlState } from '../database/sql-state.js';
import { Problem } from './problem.js';

/** Turns what a handler threw into an answer. Only the unexpected is reported. */
export const onError =
  (report: (error: unknown) => void): ErrorHandler =>
  (error, context) => {
    if (error instanceof Problem) return withHeadersOf(context.res, error.toResponse());
    report(error);
    const problem =
      codeOf(error) === sqlState.diskFull
        ? new Problem(507, 'disk-full', 'Disk full', 'Nothing more can be stored for now.')
        : isUnavailable(error)
          ? new Problem(503, 'unavailable', 'Unavailable', 'The database cannot be reached.', {
              headers: { 'retry-after': '5' },
            })
          : new Problem(500, 'internal', 'Internal error', 'This has been logged.');
    return withHeadersOf(context.res, problem.toResponse());
  };

/** Keeps the cross-origin headers that were already set: without them a page cannot read why. */
function withHeadersOf(prepared: Response, answer: Response): Response {
  prepared.headers.forEach((value, name) => {
    if (name.startsWith('access-control-') || name === 'vary') answer.headers.set(name, value);
  });
  return answer;
}
