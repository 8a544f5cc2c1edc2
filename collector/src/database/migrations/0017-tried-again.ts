/** When somebody asked to try again what was given up: its patience runs from then. */
export const triedAgain = `
ALTER TABLE mails ADD COLUMN retried_at timestamptz;
ALTER TABLE webhooks ADD COLUMN retried_at timestamptz;
`;
