/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 1.2.10), at
 * its beginning and wherever a spreadsheet that separates by semicolons or tabs would begin a cell:
 * the quotes around ours then stand inside a cell, and hold nothing together.
 */
export const withoutFormulas = (text: string): string =>
  text.replace(/(^|[;,\t\r\n])([ "']{0,3}[=+\-@\t\r＝＋－＠])/g, "$1'$2");
