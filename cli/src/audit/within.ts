/** How long a page has to answer a question, in milliseconds: a loop in it would never. */
export const EVALUATION = 5000;

/** A promise that is waited for so long and no longer. @throws Error (rejects) once the time is over */
export async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds} ms`)), milliseconds);
  });
  // Who comes late is nobody's.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
