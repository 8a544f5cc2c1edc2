/** How long a slice of work may take, ms: what a page does about it comes on top (a task of 50 is long). */
const SLICE = 16;

/**
 * Does something with each of a list, in its order: at once as far as a slice goes, the rest in
 * tasks of their own, between which the page answers. `after` is called at the end of each slice.
 */
export async function inSlices<T>(
  list: readonly T[],
  work: (each: T) => void,
  after: () => void,
): Promise<void> {
  let end = performance.now() + SLICE;
  for (const each of list) {
    if (performance.now() > end) {
      after();
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    }
    work(each);
  }
  after();
}
