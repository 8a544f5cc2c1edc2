import { Problem } from './problem.js';

/** A 429 that says when to come back, in seconds. */
export const rateLimited = (seconds: number): Problem =>
  new Problem(429, 'too-many', 'Too many requests', `Come back in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds) },
  });
