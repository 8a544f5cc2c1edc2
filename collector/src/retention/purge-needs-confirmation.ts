/** A purge that would take so much that a person has to say so: a clock may be wrong. */
export class PurgeNeedsConfirmation extends Error {
  override readonly name = 'PurgeNeedsConfirmation';
}
