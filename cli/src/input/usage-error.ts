import { PlainError } from '@limpide/collector/command-line';

/** Something that the person at the keyboard can mend: a wrong option, a file that is not there. */
export class UsageError extends PlainError {}
