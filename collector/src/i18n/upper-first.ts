/** A text with a capital, as it stands at the beginning of a line. */
export const upperFirst = (text: string, lang: string): string =>
  text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
