/**
 * A cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP ASVS 1.2.10).
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
