import { PlainError } from '../errors/plain-error.js';

/** The command was called wrongly. */
export class UsageError extends PlainError {
  override readonly name = 'UsageError';
}
