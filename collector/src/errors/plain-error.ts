/** An error that the operator can correct: shown without its stack. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}
