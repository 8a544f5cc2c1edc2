/** https://www.postgresql.org/docs/current/errcodes-appendix.html, the ones that we answer to. */
export const sqlState = {
  /** No partition takes the row. */
  checkViolation: '23514',
  lockNotAvailable: '55P03',
  diskFull: '53100',
} as const;

const unavailableClasses = ['08', '53', '57'];
const unavailableNetwork = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'];
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** The code of a database or socket error; undefined for anything else that was thrown. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Whether the database could not be reached or is going away: worth trying again later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error && unavailableMessages.test(error.message);
  return (
    unavailableNetwork.includes(code) ||
    (code.length === 5 && unavailableClasses.includes(code.slice(0, 2)))
  );
}
