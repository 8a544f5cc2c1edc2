/** Work that repeats. */
export interface Job {
  /** Waits for the run in progress; there is no other after it. */
  stop(): Promise<void>;
}

/**
 * Runs `work` now and then every `interval` milliseconds, counted from the end of the last run, so
 * that it never overlaps itself. Failures are reported and do not stop it.
 */
export function every(
  interval: number,
  work: () => Promise<unknown>,
  report: (error: unknown) => void,
): Job {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = work()
      .catch(report)
      .finally(() => {
        if (!stopped) timer = setTimeout(run, interval).unref();
      });
  };
  run();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
