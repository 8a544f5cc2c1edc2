import type { Database } from '../database/database.js';
import { timeZoneOf, type Site } from '../sites.js';
import { COUNT_DAYS } from './count-days.js';
import { outcomeOf, type Outcome } from './outcome.js';

/** Numbers of decisions. One person may decide several times: nothing here counts people. */
export type Outcomes = Record<Outcome, number>;

export interface Figures {
  site: string;
  /** Days of the site's time zone, both included. */
  from: string;
  to: string;
  total: Outcomes;
  purposes: { id: string; accepted: number; refused: number }[];
  days: ({ day: string } & Outcomes)[];
  /** The fifty pages with most decisions. */
  pages: ({ page: string } & Outcomes)[];
}

const FIGURES = `
WITH everything AS MATERIALIZED (
  SELECT day, page, item, value, count FROM daily_figures
  WHERE site = $1 AND day BETWEEN $5::date AND $4::date
  UNION ALL (${COUNT_DAYS})
)
SELECT 'purpose' AS by, substr(item, 9) AS key, value, sum(count)::float8 AS count
FROM everything WHERE item <> 'action' GROUP BY item, value
UNION ALL
SELECT 'day', day::text, value, sum(count)::float8
FROM everything WHERE item = 'action' GROUP BY day, value
UNION ALL
SELECT 'page', page, value, sum(count)::float8
FROM everything WHERE item = 'action' GROUP BY page, value`;

interface Row {
  by: 'purpose' | 'day' | 'page';
  key: string;
  value: string;
  count: number;
}

const none = (): Outcomes => ({ accepted: 0, refused: 0, chosen: 0 });
const sum = ({ accepted, refused, chosen }: Outcomes): number => accepted + refused + chosen;

/** Adds rows up by key. */
function group(rows: Row[], by: Row['by'], outcome: (value: string) => Outcome) {
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
  const [figured] = await database.query<{ next: string }>(
    'SELECT (day + 1)::text AS next FROM figured WHERE site = $1',
    [site.id],
  );
  const live = figured && figured.next > from ? figured.next : from;
  const rows = await database.query<Row>(FIGURES, [site.id, timeZoneOf(site), live, to, from]);

  const days = group(rows, 'day', outcomeOf);
  const total = none();
  for (const [, outcomes] of days)
    for (const key of Object.keys(total) as Outcome[]) total[key] += outcomes[key];
  return {
    ...{ site: site.id, from, to, total },
    purposes: group(rows, 'purpose', (value) => (value === 'true' ? 'accepted' : 'refused')).map(
      ([id, { accepted, refused }]) => ({ id, accepted, refused }),
    ),
    days: days.map(([day, outcomes]) => ({ day, ...outcomes })),
    pages: group(rows, 'page', outcomeOf)
      .sort(([, a], [, b]) => sum(b) - sum(a))
      .slice(0, 50)
      .map(([page, outcomes]) => ({ page, ...outcomes })),
  };
}
