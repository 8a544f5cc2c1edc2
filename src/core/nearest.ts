/** How many letters must be added, left out, changed or exchanged with their neighbour to get from one word to the other. */
function distance(one: string, other: string): number {
  let earlier: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let steps = Math.min(
        (before[j] as number) + 1,
        (now[j - 1] as number) + 1,
        (before[j - 1] as number) + (same ? 0 : 1),
      );
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps = Math.min(steps, (earlier[j - 2] as number) + 1);
      now.push(steps);
    }
    earlier = before;
    before = now;
  }
  return before[other.length] as number;
}

/** The word that was probably meant, out of those that there are; undefined if none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const most = word.length > 4 ? 2 : 1;
  return words
    .map((other) => ({ other, steps: distance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)[0]?.other;
}
