/** https://www.postgresql.org/docs/current/errcodes-appendix.html, the ones that we answer to. */
export const sqlState = {
  /** No partition takes the row. */
  checkViolation: '23514',
  lockNotAvailable: '55P03',
  diskFull: '53100',
} as const;

const unavailableClasses = ['08', '53', '57'];
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** The code of a database or socket error; undefined for anything else that was thrown. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Whether the database could not be reached or is going away: worth trying again later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  // What the operating system says: no host, no socket, no connection.
  if (code !== undefined && /^E(?!RR_)[A-Z_]+$/.test(code)) return true;
  return code === undefined
    ? unavailableMessages.test(error.message)
    : code.length === 5 && unavailableClasses.includes(code.slice(0, 2));
}
