import type { Database } from '../database/database.js';
import { timeZoneOf, type Site } from '../sites/sites.js';
import { countDays } from './count-days.js';
import { outcomeOf, type DecisionOutcome } from './decision-outcome.js';

const SHOWN_PAGES = 50;

/** Numbers of decisions. One person may decide several times: nothing here counts people. */
export type Outcomes = Record<DecisionOutcome, number>;

export interface Figures {
  site: string;
  /** Days of the site's time zone, both included. */
  from: string;
  to: string;
  total: Outcomes;
  purposes: { id: string; accepted: number; refused: number }[];
  days: ({ day: string } & Outcomes)[];
  /** The fifty pages with most decisions; those that are not counted apart have an empty path. */
  pages: ({ page: string } & Outcomes)[];
}

/**
 * Counted days and the rest as it stands, in one statement, hence of one moment: a day that is rolled
 * up meanwhile is in one of the two, never in both. `$3`: the day that both begin with.
 */
const FIGURES = `
WITH border AS MATERIALIZED (
  SELECT greatest($3::date, coalesce((SELECT day + 1 FROM figured WHERE site = $1), $3::date)) AS day
), everything AS MATERIALIZED (
  SELECT day, page, item, value, count FROM daily_figures
  WHERE site = $1 AND day BETWEEN $3::date AND least($4::date, (SELECT day - 1 FROM border))
  UNION ALL (${countDays('SELECT day FROM border')})
), by_page AS (
  SELECT page, value, sum(count)::float8 AS count FROM everything WHERE item = 'action'
  GROUP BY page, value
), most AS (
  SELECT page FROM by_page GROUP BY page ORDER BY sum(count) DESC, page LIMIT ${SHOWN_PAGES}
)
SELECT 'purpose' AS by, substr(item, 9) AS key, value, sum(count)::float8 AS count
FROM everything WHERE item <> 'action' GROUP BY item, value
UNION ALL
SELECT 'day', day::text, value, sum(count)::float8
FROM everything WHERE item = 'action' GROUP BY day, value
UNION ALL
SELECT 'page', page, value, count FROM by_page JOIN most USING (page)`;

interface Row {
  by: 'purpose' | 'day' | 'page';
  key: string;
  value: string;
  count: number;
}

const none = (): Outcomes => ({ accepted: 0, refused: 0, chosen: 0 });
const sum = ({ accepted, refused, chosen }: Outcomes): number => accepted + refused + chosen;

/** Adds rows up by key. */
function group(rows: Row[], by: Row['by'], outcome: (value: string) => DecisionOutcome) {
  const groups = new Map<string, Outcomes>();
  for (const { key, value, count } of rows.filter((row) => row.by === by)) {
    const outcomes = groups.get(key) ?? none();
    outcomes[outcome(value)] += count;
    groups.set(key, outcomes);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What was decided on a site from one day to another: counted days, and the rest as it stands. */
export async function readFigures(
  database: Database,
  site: Site,
  from: string,
  to: string,
): Promise<Figures> {
  const rows = await database.query<Row>(FIGURES, [site.id, timeZoneOf(site), from, to]);

  const days = group(rows, 'day', outcomeOf);
  const total = none();
  for (const [, outcomes] of days)
    for (const key of Object.keys(total) as DecisionOutcome[]) total[key] += outcomes[key];
  return {
    site: site.id,
    from,
    to,
    total,
    purposes: group(rows, 'purpose', (value) => (value === 'true' ? 'accepted' : 'refused')).map(
      ([id, { accepted, refused }]) => ({ id, accepted, refused }),
    ),
    days: days.map(([day, outcomes]) => ({ day, ...outcomes })),
    pages: group(rows, 'page', outcomeOf)
      .sort(([, a], [, b]) => sum(b) - sum(a))
      .map(([page, outcomes]) => ({ page, ...outcomes })),
  };
}
