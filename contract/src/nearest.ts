/** Levenshtein distance: how many letters must be changed, added or removed. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] as number) + 1,
        (row[j] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] as number;
}

/**
 * The word that was probably meant.
 * @param words those that exist
 * @param most the greatest edit distance
 * @returns undefined if no word is that near
 */
export const nearest = (
  word: string,
  words: readonly string[],
  most = word.length > 4 ? 2 : 1,
): string | undefined =>
  words
    .map((other) => ({ other, far: editDistance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)[0]?.other;
