/**
 * French typography as the Imprimerie nationale sets it, as far as a machine can tell: curly
 * apostrophes, a narrow no-break space (U+202F) before ; : ! ?, no-break spaces inside guillemets,
 * one character for the ellipsis.
 */
const RULES = [
  [/'/, 'straight apostrophe'],
  [/"/, 'straight quotation mark'],
  [/\.\.\./, 'three dots instead of …'],
  [/[^\s\u202f\d?!][;!?](?![\w=&])/, 'no space before ; ! ?'],
  [/[^\s\u202fps]:(?=\s|$)/, 'no space before :'],
  [/[ \u00a0][;:!?]/, 'a space other than U+202F before ; : ! ?'],
  [/«(?!\u00a0)/, 'no U+00A0 after «'],
  [/(?<!\u00a0)»/, 'no U+00A0 before »'],
  // U+2011: "e-" alone at the end of a line reads as a fault, and every narrow screen made one.
  [/\be-mail/i, 'e-mail with a hyphen that breaks'],
  // "Stop email" is what people were told to write, to the letter.
  [/\bcourriels?\b|(?<![\u2011\w]|stop )e?mails?\b(?!:)/i, 'another word than e\u2011mail'],
  // What only joins, such as a comma and its space, begins or ends with one.
  [/ {2}|^\s(?=.*\p{L})|(?<=\p{L}.*)\s$/u, 'stray space'],
];

/**
 * What is wrong with one text; addresses and variables are left alone.
 * @param {string} text
 * @returns {string[]}
 */
export function typographyFaults(text) {
  const prose = text.replace(/{{[^}]*}}/g, 'x').replace(/https?:\/\/\S+|\]\([^)]*\)|\S+@\S+/g, 'x');
  return RULES.filter(([pattern]) => pattern.test(prose)).map(([, fault]) => fault);
}
