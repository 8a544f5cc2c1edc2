/** The reference of the elements; `missing` is told of each text that nobody has put into French. */
export function elementsPage(
  root: string,
  language: 'fr' | 'en',
  missing?: (text: string) => void,
): string;
