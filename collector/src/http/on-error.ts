import type { ErrorHandler } from 'hono';
import { codeOf, isUnavailable, sqlState } from '../database/sql-state.js';
import type { Logger } from '../observe/logger.js';
import { answerProblem, Problem } from './problem.js';

/** What is answered when something went wrong that no handler foresaw. */
function problemOf(error: unknown): Problem {
  if (codeOf(error) === sqlState.diskFull)
    return new Problem(507, 'disk-full', 'Disk full', 'Nothing more can be stored for now.');
  if (isUnavailable(error))
    return new Problem(503, 'unavailable', 'Unavailable', 'The database cannot be reached.', {
      headers: { 'retry-after': '5' },
    });
  return new Problem(500, 'internal', 'Internal error', 'This has been logged.');
}

/** Turns what a handler threw into an answer. The unforeseen is logged. */
export const onError =
  (logger: Logger): ErrorHandler =>
  (error, context) => {
    const problem = error instanceof Problem ? error : problemOf(error);
    if (problem !== error) logger.error({ err: error }, 'unforeseen');
    return answerProblem(context, problem);
  };
