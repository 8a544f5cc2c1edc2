/** What is set back by more was wrong before: then the clock is believed, and order suffers once. */
export const LARGEST_STEP = 3_600_000;

/** A clock that does not go back when the machine's is corrected. */
export interface SteadyClock {
  now(): Date;
  /** Something bears this time already: nothing later may bear an earlier one. */
  atLeast(moment: Date): void;
}

/**
 * Never earlier than it has said before: where the machine's clock is set back, by an hour at most,
 * it stands still until that one has caught up. Receipts, and pages that are read on from the last
 * one, keep their order by it.
 */
export function steadyClock(
  machine: () => Date,
  onSetBack: (seconds: number) => void,
): SteadyClock {
  let latest = Number.NEGATIVE_INFINITY;
  let isBack = false;
  const isHeld = (present: number) => latest > present && latest - present <= LARGEST_STEP;
  return {
    now: () => {
      const present = machine().valueOf();
      const back = latest - present;
      // A second is lost whenever a clock is kept right: nothing to tell anybody.
      if (back > 1000 && !isBack) onSetBack(Math.round(back / 1000));
      isBack = isHeld(present);
      if (!isBack) latest = present;
      return new Date(latest);
    },
    atLeast: (moment) => {
      const present = machine().valueOf();
      const wanted = moment.valueOf();
      if (wanted > Math.max(latest, present) && wanted - present <= LARGEST_STEP) latest = wanted;
    },
  };
}
