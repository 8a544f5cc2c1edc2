/** The most that a count of the demonstration takes, in characters. */
const LONGEST = 1000;

const add = (counts, key) => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** "Même jour", "Dans la semaine"…: how long after the last visit, in the words of the page. */
const after = (days) =>
  ['Première visite', 'Le jour même', 'Dans la semaine', 'Dans le mois', 'Plus tard'][
    days === null ? 0 : days === 0 ? 1 : days <= 7 ? 2 : days <= 31 ? 3 : 4
  ];

/**
 * What the site's own audience measure has counted: totals alone. Nothing of a request is kept but the
 * count that it brings, so that nobody can be told from anybody else.
 */
export function startAudience() {
  const empty = () => ({ pages: {}, visits: 0, seconds: 0, activity: {}, return: {} });
  let totals = empty();

  /** Adds what one page sends; false where it is no count. */
  function take(text) {
    let counted;
    try {
      counted = JSON.parse(text.slice(0, LONGEST));
    } catch {
      return false;
    }
    const { pages, visits, seconds, activity, return: days } = Object(counted);
    if (typeof pages === 'string') add(totals.pages, pages);
    if (visits === 1) totals.visits++;
    if (Number.isInteger(seconds) && seconds >= 0 && seconds < 86_400) totals.seconds += seconds;
    if (typeof activity === 'string') add(totals.activity, activity);
    if (days === null || Number.isInteger(days)) add(totals.return, after(days));
    return true;
  }
  return {
    take,
    totals: () => totals,
    clear: () => {
      totals = empty();
    },
  };
}
