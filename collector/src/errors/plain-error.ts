/** What a person who runs the collector can mend: shown as it is, since no stack helps anybody. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}
