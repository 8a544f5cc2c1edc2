/**
 * What a decision was made by: the notice's and the manager's buttons, a placeholder (`embed`), the
 * page's own code (`api`), a choice taken over from another tool (`import`).
 */
export const CAUSES = [
  'accept-all',
  'refuse-all',
  'save',
  'withdraw',
  'object',
  'embed',
  'api',
  'import',
] as const;
export type Cause = (typeof CAUSES)[number];
