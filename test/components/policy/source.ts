/** Cuts a Markdown policy into the sentences that a page must hold, in order, without its marks. */
export function sentences(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) =>
    normalise(line.replace(/^\s*(#+|-)\s+/, ''))
      .split(/(?<=[.?!])\s+(?=\p{Lu})/u)
      .filter(Boolean),
  );
}

/** One space wherever there is white space. */
export const normalise = (text: string): string => text.replace(/\s+/g, ' ').trim();
