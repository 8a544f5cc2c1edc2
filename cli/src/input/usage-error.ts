import { PlainError } from '@limpide/collector/command-line';

/** An error of use, which the user can correct: a wrong option, a file that is not there. */
export class UsageError extends PlainError {}
