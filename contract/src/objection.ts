/** An objection (art. 21 GDPR) is kept when the rest is erased: forgetting it would undo it. */
export const isObjection = (action: string): boolean =>
  action === 'object' || action === 'object-all';
